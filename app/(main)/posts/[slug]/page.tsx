import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type EditionParams,
  editionArchive,
  type ParamsAbove,
  paramsInEdition,
} from '@/app/edition';
import { routeParam } from '@/app/route-param';
import { toDraw } from '@/app/static-params';
import { ArticleView } from '@/components/article-view';
import { articlePath } from '@/lib/kept-pages/page-paths';
import { articleMetadata } from '@/lib/metadata';
import { surroundingsOf } from '@/lib/surroundings';

interface Props {
  params: Promise<EditionParams & { slug: string }>;
}

export const dynamicParams = false;

export function generateStaticParams(above: ParamsAbove) {
  return paramsInEdition(
    above,
    ({ articles, edition }) =>
      toDraw(
        articles.map(({ slug }) => ({ slug })),
        ({ slug }) => articlePath(edition, slug),
      ),
    { slug: '_' },
  );
}

async function findArticle(props: Props) {
  const archive = await editionArchive(props.params);
  const { slug } = await props.params;
  return { archive, article: archive.bySlug.get(routeParam(slug)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { archive, article } = await findArticle(props);
  return article ? articleMetadata(article, surroundingsOf(article, archive), archive) : {};
}

export default async function PostPage(props: Props) {
  const { archive, article } = await findArticle(props);
  if (!article) notFound();
  return (
    <ArticleView
      article={article}
      surroundings={surroundingsOf(article, archive)}
      publication={archive}
    />
  );
}
