import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type EditionParams,
  editionArchive,
  type ParamsAbove,
  paramsInEdition,
} from '@/app/edition';
import { listingPage, listingParams, listingTitle } from '@/app/listing-route';
import { Listing } from '@/components/listing';
import { crumbsTo } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import { listPath } from '@/lib/paginate';

interface Props {
  params: Promise<EditionParams & { slug: string; page?: string[] }>;
}

export const dynamicParams = false;

export function generateStaticParams(above: ParamsAbove) {
  return paramsInEdition(
    above,
    ({ categories, byCategory }) =>
      categories.flatMap(({ slug }) => listingParams(slug, byCategory.get(slug)?.length ?? 0)),
    { slug: '_', page: [] },
  );
}

async function find(props: Props) {
  const { slug, page } = await props.params;
  const archive = await editionArchive(props.params);
  const { categories, byCategory } = archive;
  const category = categories.find((one) => one.slug === slug) ?? notFound();
  const articles = byCategory.get(slug) ?? [];
  const list = listingPage(articles, page);
  return { archive, category, list, total: articles.length, base: `/categories/${slug}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { archive, category, list, base } = await find(props);
  return pageMetadata(
    {
      title: listingTitle(category.name, list.page, archive),
      description: category.description,
      path: listPath(base, list.page),
      feed: base,
    },
    archive,
  );
}

export default async function CategoryPage(props: Props) {
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
