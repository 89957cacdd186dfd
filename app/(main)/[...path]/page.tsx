import type { Metadata } from 'next';
import {
  type EditionParams,
  editionArchive,
  type ParamsAbove,
  paramsInEdition,
} from '@/app/edition';
import { movedOrMissing } from '@/app/moved-or-missing';
import { routeParam } from '@/app/route-param';
import { toDraw } from '@/app/static-params';
import { ArticleBody } from '@/components/article-body';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { formerPath } from '@/lib/kept-pages/page-paths';
import { pageMetadata } from '@/lib/metadata';
import { sitePath } from '@/lib/slug';

interface Props {
  params: Promise<EditionParams & { path: string[] }>;
}

export const dynamicParams = false;

/** Pages of `content/pages/`, and the former addresses of articles. */
export function generateStaticParams(above: ParamsAbove) {
  return paramsInEdition(
    above,
    ({ pages, byAlias, edition }) => {
      // An export cannot answer with a redirect: `cli/export.ts` writes files for these.
      const aliases = process.env.STATIC_EXPORT === '1' ? [] : [...byAlias.keys()];
      const former = toDraw(aliases, (address) => formerPath(edition, address));
      return [...[...pages.keys()].map((page) => `/${page}`), ...former].map((path) => ({
        path: path.slice(1).split('/'),
      }));
    },
    { path: ['_'] },
  );
}

async function find(props: Props) {
  const archive = await editionArchive(props.params);
  const path = (await props.params).path.map(routeParam).join('/');
  // No address is a page's and a former one (`takenAliases`).
  return { archive, page: archive.pages.get(path) ?? movedOrMissing(archive, `/${path}`) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { archive, page } = await find(props);
  const { title, description, slug } = page;
  return pageMetadata({ title, description, path: sitePath(slug) }, archive);
}

export default async function ContentPage(props: Props) {
  const { archive, page } = await find(props);
  const { title, description, slug, body, bodyOptions } = page;
  const { edition } = archive;
  const crumbs = crumbsTo(edition, [title, sitePath(slug)]);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead crumbs={crumbs} title={title} edition={edition}>
        <p>{description}</p>
      </PageHead>
      <div className="grid gap-x-8 md:grid-cols-[9rem_minmax(0,1fr)]">
        <div className="md:col-start-2">
          <ArticleBody body={body} options={bodyOptions} edition={edition} />
        </div>
      </div>
    </>
  );
}
