import { getArchive } from '@/lib/articles';
import { llmsText } from '@/lib/markdown-edition';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(llmsText(await getArchive()), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
