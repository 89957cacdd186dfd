import { getArchive } from '@/lib/articles';
import { sitemapFile } from '@/lib/sitemap-files';

export const dynamic = 'force-static';

export async function GET() {
  return new Response(sitemapFile(await getArchive()), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}
