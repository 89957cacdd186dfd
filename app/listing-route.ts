import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type EditionParams, type ParamsAbove, paramsInEdition } from '@/app/edition';
import { toDraw } from '@/app/static-params';
import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { type ListKind, listingPath } from '@/lib/kept-pages/page-paths';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { type ListPage, listPage, listPath, pageCount } from '@/lib/paginate';
import { getSite } from '@/lib/site';

/** The rest of a listing's address: nothing for the first page, then `page/2` and so on. */
type Rest = string[] | undefined;

/** What a listing's page is given. */
export interface ListingRoute {
  params: Promise<EditionParams & { slug: string; page?: string[] }>;
}

/** A list with its slug. */
interface List {
  slug: string;
  articles: readonly Article[];
}

/** Parameters of all pages of an edition's lists of one kind, for `generateStaticParams`. */
export function listingParams(
  above: ParamsAbove,
  kind: ListKind,
  listsOf: (archive: Archive) => List[],
) {
  return paramsInEdition(
    above,
    (archive) =>
      toDraw(listsOf(archive).flatMap(pagesOf), ({ slug, page: [, page] }) =>
        listingPath(archive.edition, kind, slug, Number(page ?? 1)),
      ),
    { slug: '_', page: [] },
  );
}

function pagesOf({ slug, articles }: List): { slug: string; page: string[] }[] {
  const count = pageCount(articles.length, getSite().page_size);
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

interface ListingFacts {
  title: string;
  description: string;
  list: ListPage<Article>;
  /** Path of the list's first page in the main edition. */
  base: string;
  /** Base of its feeds, if it has any. */
  feed?: string;
  archive: Archive;
}

/** The head of a list's page, whose title is told apart from its other pages'. */
export function listingMetadata({ title, list, base, archive, ...facts }: ListingFacts): Metadata {
  const { titleOfPage } = archive.edition.messages.listing;
  const { page } = list;
  return pageMetadata(
    {
      ...facts,
      title: page === 1 ? title : fill(titleOfPage, { title, page }),
      path: listPath(base, page),
    },
    archive,
  );
}
