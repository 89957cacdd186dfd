import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { routeParam } from '@/app/route-param';
import { orPlaceholder } from '@/app/static-params';
import { ArticleView } from '@/components/article-view';
import { getArchive } from '@/lib/articles';
import { articleMetadata } from '@/lib/metadata';

export const dynamicParams = false;

export async function generateStaticParams() {
  const { articles } = await getArchive();
  return orPlaceholder(
    articles.map(({ slug }) => ({ slug })),
    { slug: '_' },
  );
}

async function findArticle(props: PageProps<'/posts/[slug]'>) {
  const archive = await getArchive();
  const { slug } = await props.params;
  return { archive, article: archive.bySlug.get(routeParam(slug)) };
}

export async function generateMetadata(props: PageProps<'/posts/[slug]'>): Promise<Metadata> {
  const { article } = await findArticle(props);
  return article ? articleMetadata(article) : {};
}

export default async function PostPage(props: PageProps<'/posts/[slug]'>) {
  const { archive, article } = await findArticle(props);
  if (!article) notFound();
  return <ArticleView article={article} archive={archive} />;
}
