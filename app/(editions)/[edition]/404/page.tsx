import type { Metadata } from 'next';
import { type EditionParams, editionArchive } from '@/app/edition';
import { NotFoundPage } from '@/components/not-found-page';

interface Props {
  params: Promise<EditionParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await editionArchive(params);
  return { title: edition.messages.notFound.title, robots: { index: false } };
}

/**
 * What is shown below this edition's address where there is no page. `next start` answers with the
 * main edition's; a host of static files can be told to take this one, see the README.
 */
export default async function Missing({ params }: Props) {
  return <NotFoundPage archive={await editionArchive(params)} />;
}
