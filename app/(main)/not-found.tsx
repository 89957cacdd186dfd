import type { Metadata } from 'next';
import { NotFoundPage, newestCount } from '@/components/not-found-page';
import { getArchive } from '@/lib/articles';
import { getPublication } from '@/lib/site';

export function generateMetadata(): Metadata {
  const { title } = getPublication().edition.messages.notFound;
  return { title, robots: { index: false } };
}

/**
 * Every page of a build carries this, for a case that has its own page there (`global-not-found.tsx`
 * and `[edition]/404`). With the newest articles in it, each new article would change all pages.
 */
export default async function NotFound() {
  const archive = await getArchive();
  const newest =
    process.env.NODE_ENV === 'development' ? archive.articles.slice(0, newestCount) : [];
  return <NotFoundPage archive={archive} newest={newest} />;
}
