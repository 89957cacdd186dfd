import { buildTime, getArchive } from '@/lib/articles';
import { newsSitemap } from '@/lib/sitemap';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(newsSitemap(await getArchive(), buildTime()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
