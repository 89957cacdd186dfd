import type { Metadata } from 'next';
import { getArchive } from '@/lib/articles';
import { getPublication } from '@/lib/site';
import NotFound from './(main)/not-found';
import { RootLayout, rootMetadata, rootViewport } from './root-layout';

export function generateMetadata(): Metadata {
  const publication = getPublication();
  return {
    ...rootMetadata(publication),
    title: `找不到這一頁｜${publication.site.name}`,
    robots: { index: false },
  };
}

export const viewport = rootViewport;

/** The answer to an address that no route has. */
export default async function GlobalNotFound() {
  return (
    <RootLayout archive={await getArchive()}>
      <NotFound />
    </RootLayout>
  );
}
