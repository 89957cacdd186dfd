import type { Metadata } from 'next';
import { Specimen } from '@/components/specimen';
import { getArchive } from '@/lib/articles';

export const metadata: Metadata = { title: '字樣', robots: { index: false, follow: false } };

export default async function SpecimenPage() {
  return <Specimen archive={await getArchive()} />;
}
