import type { Metadata } from 'next';
import { NotFoundPage, newestCount } from '@/components/not-found-page';
import { getArchive } from '@/lib/articles';
import { getPublication } from '@/lib/site';
import { RootLayout, rootMetadata, rootViewport } from './root-layout';

export function generateMetadata(): Metadata {
  const publication = getPublication();
  return {
    ...rootMetadata(publication),
    title: `${publication.edition.messages.notFound.title}｜${publication.site.name}`,
    robots: { index: false },
  };
}

export const viewport = rootViewport;

/** The answer to an address that no route has. */
export default async function GlobalNotFound() {
  const archive = await getArchive();
  return (
    <RootLayout archive={archive}>
      <NotFoundPage archive={archive} newest={archive.articles.slice(0, newestCount)} />
    </RootLayout>
  );
}
