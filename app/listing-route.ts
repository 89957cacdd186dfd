import { notFound } from 'next/navigation';
import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { fill } from '@/lib/messages/fill';
import { listPage, pageCount } from '@/lib/paginate';
import { getSite } from '@/lib/site';

/** The rest of a listing's address: nothing for the first page, then `page/2` and so on. */
type Rest = string[] | undefined;

/** Parameters of all pages of one list, for `generateStaticParams`. */
export function listingParams(slug: string, articleCount: number) {
  const count = pageCount(articleCount, getSite().page_size);
  return Array.from({ length: count }, (_, index) => ({
    slug,
    page: index === 0 ? [] : ['page', String(index + 1)],
  }));
}

/** The page of a list that an address asks for; 404 where there is none. */
export function listingPage(articles: readonly Article[], rest: Rest) {
  const [word, number, ...more] = rest ?? [];
  const wanted = word === undefined ? 1 : Number(number);
  const valid = word === undefined || (word === 'page' && wanted > 1 && more.length === 0);
  const list = valid ? listPage(articles, wanted, getSite().page_size) : undefined;
  return list ?? notFound();
}

/** Title of a list's page, told apart from its other pages. */
export function listingTitle(title: string, page: number, { edition }: Archive): string {
  return page === 1 ? title : fill(edition.messages.listing.titleOfPage, { title, page });
}
