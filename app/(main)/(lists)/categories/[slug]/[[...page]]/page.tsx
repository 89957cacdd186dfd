import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionArchive, type ParamsAbove } from '@/app/edition';
import {
  type ListingRoute,
  listingMetadata,
  listingPage,
  listingParams,
} from '@/app/listing-route';
import { Listing } from '@/components/listing';
import { crumbsTo } from '@/lib/json-ld';

// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

export function generateStaticParams(above: ParamsAbove) {
  return listingParams(above, 'categories', ({ categories, byCategory }) =>
    categories.map(({ slug }) => ({ slug, articles: byCategory.get(slug) ?? [] })),
  );
}

async function find(props: ListingRoute) {
  const { slug, page } = await props.params;
  const archive = await editionArchive(props.params);
  const { categories, byCategory } = archive;
  const category = categories.find((one) => one.slug === slug) ?? notFound();
  const articles = byCategory.get(slug) ?? [];
  const list = listingPage(articles, page);
  return { archive, category, list, total: articles.length, base: `/categories/${slug}` };
}

export async function generateMetadata(props: ListingRoute): Promise<Metadata> {
  const { archive, category, list, base } = await find(props);
  const { name: title, description } = category;
  return listingMetadata({ title, description, list, base, feed: base, archive });
}

export default async function CategoryPage(props: ListingRoute) {
  const { archive, category, list, total, base } = await find(props);
  const { edition } = archive;
  return (
    <Listing
      title={category.name}
      category={category}
      description={category.description}
      crumbs={crumbsTo(
        edition,
        [edition.messages.categories.title, '/categories'],
        [category.name, base],
      )}
      archive={archive}
      total={total}
      list={list}
      base={base}
    />
  );
}
