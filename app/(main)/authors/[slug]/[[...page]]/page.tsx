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
    ({ authors, byAuthor }) =>
      authors.flatMap(({ slug }) => listingParams(slug, byAuthor.get(slug)?.length ?? 0)),
    { slug: '_', page: [] },
  );
}

async function find(props: Props) {
  const { slug, page } = await props.params;
  const archive = await editionArchive(props.params);
  const { authors, byAuthor } = archive;
  const author = authors.find((one) => one.slug === slug) ?? notFound();
  const articles = byAuthor.get(slug) ?? [];
  const list = listingPage(articles, page);
  return { archive, author, list, total: articles.length, base: `/authors/${slug}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { archive, author, list, base } = await find(props);
  return pageMetadata(
    {
      title: listingTitle(author.name, list.page, archive),
      description: author.description,
      path: listPath(base, list.page),
    },
    archive,
  );
}

export default async function AuthorPage(props: Props) {
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
