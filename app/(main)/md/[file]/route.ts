import { type MarkdownContext, markdownFiles, markdownResponse } from '@/app/markdown-response';
import { orPlaceholder } from '@/app/static-params';
import { getArchive } from '@/lib/articles';

// `next.config.ts` shows this at `/posts/<slug>.md`.

export const dynamic = 'force-static';
// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

export async function generateStaticParams() {
  return orPlaceholder(markdownFiles(await getArchive()), { file: '_' });
}

export const GET = (_: Request, context: MarkdownContext) => markdownResponse(context);
