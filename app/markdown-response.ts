import { notFound } from 'next/navigation';
import { type EditionParams, editionArchive } from '@/app/edition';
import { routeParam } from '@/app/route-param';
import { toDraw } from '@/app/static-params';
import type { Archive } from '@/lib/articles';
import { markdownPath } from '@/lib/kept-pages/page-paths';
import { markdownEdition } from '@/lib/markdown-edition';
import { prerendered } from '@/lib/prerender-limit';

const extension = '.md';

/** What the routes of the Markdown editions are given. */
export interface MarkdownContext {
  params: Promise<EditionParams & { file: string }>;
}

/** Files of an edition's articles in Markdown, for `generateStaticParams`. */
export function markdownFiles({ articles, edition }: Archive): { file: string }[] {
  const drawn = toDraw([...prerendered(articles)], ({ slug }) => markdownPath(edition, slug));
  return drawn.map(({ slug }) => ({ file: `${slug}${extension}` }));
}

/** An article in Markdown, or the 404 page. */
export async function markdownResponse({ params }: MarkdownContext): Promise<Response> {
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
