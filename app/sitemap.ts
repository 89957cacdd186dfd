import type { MetadataRoute } from 'next';
import { getArchive } from '@/lib/articles';
import { wholeSitemap } from '@/lib/sitemap';

export const dynamic = 'force-static';

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  return wholeSitemap(await getArchive());
}
