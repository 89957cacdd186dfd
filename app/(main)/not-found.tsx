import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/not-found-page';
import { getArchive } from '@/lib/articles';
import { getPublication } from '@/lib/site';

export function generateMetadata(): Metadata {
  const { title } = getPublication().edition.messages.notFound;
  return { title, robots: { index: false } };
}

export default async function NotFound() {
  return <NotFoundPage archive={await getArchive()} />;
}
