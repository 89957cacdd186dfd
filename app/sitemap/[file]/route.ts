import { notFound } from 'next/navigation';
import { orPlaceholder } from '@/app/static-params';
import { getArchive } from '@/lib/articles';
import { sitemapPart, sitemapParts } from '@/lib/sitemap-files';

export const dynamic = 'force-static';
export const dynamicParams = false;

/** There are such files only where `/sitemap.xml` is an index. */
export async function generateStaticParams() {
  const files = sitemapParts(await getArchive());
  return orPlaceholder(
    files.map((file) => ({ file })),
    { file: '_' },
  );
}

export async function GET(_: Request, { params }: RouteContext<'/sitemap/[file]'>) {
  const xml = sitemapPart(await getArchive(), (await params).file) ?? notFound();
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
}
