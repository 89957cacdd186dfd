import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { editionArchive, type ParamsAbove } from '@/app/edition';
import {
  type ListingRoute,
  listingMetadata,
  listingPage,
  listingParams,
} from '@/app/listing-route';
import { routeParam } from '@/app/route-param';
import { Listing } from '@/components/listing';
import { crumbsTo } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { sitePath } from '@/lib/slug';

// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

export function generateStaticParams(above: ParamsAbove) {
  return listingParams(above, 'tags', ({ byTag }) => [...byTag.values()]);
}

async function find(props: ListingRoute) {
  const { slug, page } = await props.params;
  const archive = await editionArchive(props.params);
  const { byTag, edition } = archive;
  const tag = byTag.get(routeParam(slug)) ?? notFound();
  const list = listingPage(tag.articles, page);
  const description = fill(edition.messages.tags.listDescription, {
    name: tag.name,
    count: tag.articles.length,
  });
  return { archive, tag, list, description, base: sitePath('tags', tag.slug) };
}

export async function generateMetadata(props: ListingRoute): Promise<Metadata> {
  const { archive, tag, list, description, base } = await find(props);
  return listingMetadata({ title: tag.name, description, list, base, archive });
}

export default async function TagPage(props: ListingRoute) {
  const { archive, tag, list, description, base } = await find(props);
  const { edition } = archive;
  return (
    <Listing
      title={tag.name}
      description={description}
      crumbs={crumbsTo(edition, [edition.messages.tags.title, '/tags'], [tag.name, base])}
      archive={archive}
      total={tag.articles.length}
      list={list}
      base={base}
      showCategory
    />
  );
}
