import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { Specimen } from '@/components/specimen';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const { edition } = await editionArchive(params);
  return { title: edition.messages.specimen.name, robots: { index: false, follow: false } };
}

export default async function SpecimenPage({ params }: EditionProps) {
  return <Specimen archive={await editionArchive(params)} />;
}
