import type { Article } from '@/lib/article';
import type { Crumb } from '@/lib/json-ld';
import { pageJsonLd } from '@/lib/json-ld';
import type { ListPage } from '@/lib/paginate';
import type { Category } from '@/lib/site';
import { ArticleIndex } from './article-index';
import { JsonLd } from './json-ld';
import { PageHead } from './page-head';
import { Pagination } from './pagination';

interface ListingProps {
  title: string;
  description: string;
  crumbs: readonly Crumb[];
  /** Of a category's listing, whose title is in its colour. */
  category?: Category;
  total: number;
  list: ListPage<Article>;
  base: string;
  showCategory?: boolean;
}

/** A page of a category's, tag's or author's articles. */
export function Listing(props: ListingProps) {
  const { title, description, crumbs, category, total, list, base, showCategory } = props;
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title={title} category={category} margin={`${total}篇`}>
        <p>{description}</p>
      </PageHead>
      <ArticleIndex articles={list.items} showCategory={showCategory} />
      <Pagination base={base} page={list.page} pageCount={list.pageCount} />
    </>
  );
}
