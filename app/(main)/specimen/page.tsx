import type { Metadata } from 'next';
import { type EditionParams, editionArchive } from '@/app/edition';
import { Specimen } from '@/components/specimen';

interface Props {
  params: Promise<EditionParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await editionArchive(params);
  return { title: edition.messages.specimen.name, robots: { index: false, follow: false } };
}

export default async function SpecimenPage({ params }: Props) {
  return <Specimen archive={await editionArchive(params)} />;
}
