import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { listingPage, listingParams, listingTitle } from '@/app/listing-route';
import { routeParam } from '@/app/route-param';
import { orPlaceholder } from '@/app/static-params';
import { Listing } from '@/components/listing';
import { getArchive } from '@/lib/articles';
import { pageMetadata } from '@/lib/metadata';
import { listPath } from '@/lib/paginate';
import { sitePath } from '@/lib/slug';

type Props = PageProps<'/tags/[slug]/[[...page]]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { byTag } = await getArchive();
  return orPlaceholder(
    [...byTag.values()].flatMap(({ slug, articles }) => listingParams(slug, articles.length)),
    { slug: '_', page: [] },
  );
}

async function find(props: Props) {
  const { slug, page } = await props.params;
  const { byTag } = await getArchive();
  const tag = byTag.get(routeParam(slug)) ?? notFound();
  const list = listingPage(tag.articles, page);
  const description = `標籤「${tag.name}」的${tag.articles.length}篇文章。`;
  return { tag, list, description, base: sitePath('tags', tag.slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { tag, list, description, base } = await find(props);
  return pageMetadata({
    title: listingTitle(tag.name, list.page),
    description,
    path: listPath(base, list.page),
  });
}

export default async function TagPage(props: Props) {
  const { tag, list, description, base } = await find(props);
  return (
    <Listing
      title={tag.name}
      description={description}
      crumbs={[
        { name: '首頁', path: '/' },
        { name: '標籤', path: '/tags' },
        { name: tag.name, path: base },
      ]}
      total={tag.articles.length}
      list={list}
      base={base}
      showCategory
    />
  );
}
