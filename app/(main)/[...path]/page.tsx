import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { routeParam } from '@/app/route-param';
import { orPlaceholder } from '@/app/static-params';
import { ArticleBody } from '@/components/article-body';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

export const dynamicParams = false;

/** Pages of `content/pages/`, and the former addresses of articles. */
export async function generateStaticParams() {
  const { pages, byAlias } = await getArchive();
  // An export cannot answer with a redirect: `cli/export.ts` writes files for these.
  const aliases = process.env.STATIC_EXPORT === '1' ? [] : [...byAlias.keys()];
  return orPlaceholder(
    [...[...pages.keys()].map((page) => `/${page}`), ...aliases].map((path) => ({
      path: path.slice(1).split('/'),
    })),
    { path: ['_'] },
  );
}

async function find(props: PageProps<'/[...path]'>) {
  const { pages, byAlias } = await getArchive();
  const path = (await props.params).path.map(routeParam).join('/');
  const moved = byAlias.get(`/${path}`);
  if (moved) permanentRedirect(moved.path);
  return pages.get(path) ?? notFound();
}

export async function generateMetadata(props: PageProps<'/[...path]'>): Promise<Metadata> {
  const { title, description, path } = await find(props);
  return pageMetadata({ title, description, path });
}

export default async function ContentPage(props: PageProps<'/[...path]'>) {
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
