import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import type { Crumb } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import type { ListPage } from '@/lib/paginate';
import type { Category } from '@/lib/site';
import { ArticleIndex } from './article-index';
import { JsonLd } from './json-ld';
import { PageHead } from './page-head';
import { Pagination } from './pagination';
import { WeekPlace } from './week-place';

interface ListingProps {
  title: string;
  description: string;
  crumbs: readonly Crumb[];
  /** Of a category's listing, whose title is in its colour. */
  category?: Category;
  archive: Archive;
  total: number;
  list: ListPage<Article>;
  base: string;
  showCategory?: boolean;
}

/** A page of a category's, tag's or author's articles. */
export function Listing(props: ListingProps) {
  const { title, description, crumbs, category, archive, total, list, base, showCategory } = props;
  const { edition } = archive;
  const margin = fill(edition.messages.listing.count, { count: total });
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead crumbs={crumbs} title={title} edition={edition} category={category} margin={margin}>
        <p>{description}</p>
      </PageHead>
      <ArticleIndex articles={list.items} showCategory={showCategory} />
      {category && list.page === 1 && <WeekPlace publication={archive} category={category.slug} />}
      <Pagination base={base} edition={edition} page={list.page} pageCount={list.pageCount} />
    </>
  );
}
