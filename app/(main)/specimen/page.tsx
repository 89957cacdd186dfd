import type { Metadata } from 'next';
import { type EditionParams, editionArchive } from '@/app/edition';
import { Specimen } from '@/components/specimen';

export const metadata: Metadata = { title: '字樣', robots: { index: false, follow: false } };

export default async function SpecimenPage({ params }: { params: Promise<EditionParams> }) {
  return <Specimen archive={await editionArchive(params)} />;
}
