import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listingPage, listingParams, listingTitle } from '@/app/listing-route';
import { Listing } from '@/components/listing';
import { getArchive } from '@/lib/articles';
import { pageMetadata } from '@/lib/metadata';
import { listPath } from '@/lib/paginate';

type Props = PageProps<'/categories/[slug]/[[...page]]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { categories, byCategory } = await getArchive();
  return categories.flatMap(({ slug }) => listingParams(slug, byCategory.get(slug)?.length ?? 0));
}

async function find(props: Props) {
  const { slug, page } = await props.params;
  const { categories, byCategory } = await getArchive();
  const category = categories.find((one) => one.slug === slug) ?? notFound();
  const articles = byCategory.get(slug) ?? [];
  const list = listingPage(articles, page);
  return { category, list, total: articles.length, base: `/categories/${slug}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { category, list, base } = await find(props);
  return pageMetadata({
    title: listingTitle(category.name, list.page),
    description: category.description,
    path: listPath(base, list.page),
    feed: base,
  });
}

export default async function CategoryPage(props: Props) {
  const { category, list, total, base } = await find(props);
  return (
    <Listing
      title={category.name}
      category={category}
      description={category.description}
      crumbs={[
        { name: '首頁', path: '/' },
        { name: '分類', path: '/categories' },
        { name: category.name, path: base },
      ]}
      total={total}
      list={list}
      base={base}
    />
  );
}
