import { notFound } from 'next/navigation';
import { type EditionParams, editionArchive } from '@/app/edition';
import { routeParam } from '@/app/route-param';
import { orPlaceholder } from '@/app/static-params';
import { getArchive } from '@/lib/articles';
import { markdownEdition } from '@/lib/markdown-edition';

// `next.config.ts` shows this at `/posts/<slug>.md`.

export const dynamic = 'force-static';
export const dynamicParams = false;

const extension = '.md';

export async function generateStaticParams() {
  const { articles } = await getArchive();
  return orPlaceholder(
    articles.map(({ slug }) => ({ file: `${slug}${extension}` })),
    { file: '_' },
  );
}

interface Context {
  params: Promise<EditionParams & { file: string }>;
}

export async function GET(_: Request, { params }: Context) {
  const archive = await editionArchive(params);
  const file = routeParam((await params).file);
  const article = file.endsWith(extension)
    ? archive.bySlug.get(file.slice(0, -extension.length))
    : undefined;
  if (!article) notFound();
  return new Response(await markdownEdition(article, archive), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
}
