import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type EditionParams,
  editionArchive,
  type ParamsAbove,
  paramsInEdition,
} from '@/app/edition';
import { listingPage, listingParams, listingTitle } from '@/app/listing-route';
import { routeParam } from '@/app/route-param';
import { Listing } from '@/components/listing';
import { crumbsTo } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { listPath } from '@/lib/paginate';
import { sitePath } from '@/lib/slug';

interface Props {
  params: Promise<EditionParams & { slug: string; page?: string[] }>;
}

export const dynamicParams = false;

export function generateStaticParams(above: ParamsAbove) {
  return paramsInEdition(
    above,
    ({ byTag }) =>
      [...byTag.values()].flatMap(({ slug, articles }) => listingParams(slug, articles.length)),
    { slug: '_', page: [] },
  );
}

async function find(props: Props) {
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

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { archive, tag, list, description, base } = await find(props);
  return pageMetadata(
    {
      title: listingTitle(tag.name, list.page, archive),
      description,
      path: listPath(base, list.page),
    },
    archive,
  );
}

export default async function TagPage(props: Props) {
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
