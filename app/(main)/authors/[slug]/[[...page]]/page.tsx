import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listingPage, listingParams, listingTitle } from '@/app/listing-route';
import { Listing } from '@/components/listing';
import { getArchive } from '@/lib/articles';
import { pageMetadata } from '@/lib/metadata';
import { listPath } from '@/lib/paginate';

type Props = PageProps<'/authors/[slug]/[[...page]]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { authors, byAuthor } = await getArchive();
  return authors.flatMap(({ slug }) => listingParams(slug, byAuthor.get(slug)?.length ?? 0));
}

async function find(props: Props) {
  const { slug, page } = await props.params;
  const { authors, byAuthor } = await getArchive();
  const author = authors.find((one) => one.slug === slug) ?? notFound();
  const articles = byAuthor.get(slug) ?? [];
  const list = listingPage(articles, page);
  return { author, list, total: articles.length, base: `/authors/${slug}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { author, list, base } = await find(props);
  return pageMetadata({
    title: listingTitle(author.name, list.page),
    description: author.description,
    path: listPath(base, list.page),
  });
}

export default async function AuthorPage(props: Props) {
  const { author, list, total, base } = await find(props);
  return (
    <Listing
      title={author.name}
      description={author.description}
      crumbs={[
        { name: '首頁', path: '/' },
        { name: author.name, path: base },
      ]}
      total={total}
      list={list}
      base={base}
      showCategory
    />
  );
}
