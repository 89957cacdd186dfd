import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { NotFoundPage } from '@/components/not-found-page';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const { edition } = await editionArchive(params);
  return { title: edition.messages.notFound.title, robots: { index: false } };
}

/**
 * What is shown below this edition's address where there is no page. `next start` answers with the
 * main edition's; a host of static files can be told to take this one, see the README.
 */
export default async function Missing({ params }: EditionProps) {
  return <NotFoundPage archive={await editionArchive(params)} />;
}
