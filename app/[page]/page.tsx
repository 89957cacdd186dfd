import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { routeParam } from '@/app/route-param';
import { orPlaceholder } from '@/app/static-params';
import { ArticleBody } from '@/components/article-body';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { pages } = await getArchive();
  return orPlaceholder(
    [...pages.keys()].map((page) => ({ page })),
    { page: '_' },
  );
}

async function find(props: PageProps<'/[page]'>) {
  const { pages } = await getArchive();
  const { page } = await props.params;
  return pages.get(routeParam(page)) ?? notFound();
}

export async function generateMetadata(props: PageProps<'/[page]'>): Promise<Metadata> {
  const { title, description, path } = await find(props);
  return pageMetadata({ title, description, path });
}

export default async function ContentPage(props: PageProps<'/[page]'>) {
  const { title, description, path, body } = await find(props);
  const crumbs = [
    { name: '首頁', path: '/' },
    { name: title, path },
  ];
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title={title}>
        <p>{description}</p>
      </PageHead>
      <div className="grid gap-x-8 md:grid-cols-[9rem_minmax(0,1fr)]">
        <div className="md:col-start-2">
          <ArticleBody body={body} />
        </div>
      </div>
    </>
  );
}
