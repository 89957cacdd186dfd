import type { Metadata } from 'next';
import { GlossaryGuide } from '@/components/glossary-guide';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { PillarGuide } from '@/components/pillar-guide';
import { ReadMarks } from '@/components/read-marks';
import { SeriesGuide } from '@/components/series-guide';
import { WaysOn } from '@/components/ways-on';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import { allSeries, categoryGuides } from '@/lib/start';
import './start.css';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '閱讀指南', path: '/start' },
];

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getArchive();
  const description = `第一次讀${site.name}，從這裡開始：每個分類先讀的文章，照順序讀的系列，和往下找的路。`;
  return pageMetadata({ title: '閱讀指南', description, path: '/start' });
}

export default async function StartPage() {
  const archive = await getArchive();
  const { site, articles, glossary } = archive;
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title="閱讀指南" margin={`${articles.length}篇`}>
        <p>{site.description}</p>
      </PageHead>
      <PillarGuide guides={categoryGuides(archive)} />
      <SeriesGuide series={allSeries(archive)} />
      <GlossaryGuide glossary={glossary} />
      <WaysOn />
      <ReadMarks />
    </>
  );
}
