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
  return listingParams(above, 'authors', ({ authors, byAuthor }) =>
    authors.map(({ slug }) => ({ slug, articles: byAuthor.get(slug) ?? [] })),
  );
}

async function find(props: ListingRoute) {
  const { slug, page } = await props.params;
  const archive = await editionArchive(props.params);
  const { authors, byAuthor } = archive;
  const author = authors.find((one) => one.slug === slug) ?? notFound();
  const articles = byAuthor.get(slug) ?? [];
  const list = listingPage(articles, page);
  return { archive, author, list, total: articles.length, base: `/authors/${slug}` };
}

export async function generateMetadata(props: ListingRoute): Promise<Metadata> {
  const { archive, author, list, base } = await find(props);
  const { name: title, description } = author;
  return listingMetadata({ title, description, list, base, archive });
}

export default async function AuthorPage(props: ListingRoute) {
  const { archive, author, list, total, base } = await find(props);
  return (
    <Listing
      title={author.name}
      description={author.description}
      crumbs={crumbsTo(archive.edition, [author.name, base])}
      archive={archive}
      total={total}
      list={list}
      base={base}
      showCategory
    />
  );
}
