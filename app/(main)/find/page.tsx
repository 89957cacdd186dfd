import type { Metadata } from 'next';
import { AskedScript } from '@/components/finder/asked-script';
import { Finder } from '@/components/finder/finder';
import { WaysOn } from '@/components/finder/ways-on';
import { WithoutScript } from '@/components/finder/without-script';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { ReadMarks } from '@/components/read-marks';
import { getArchive } from '@/lib/articles';
import { startingPoints } from '@/lib/finder/starting-points';
import { finderPath } from '@/lib/finder/state';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import './find.css';

const title = '找文章';
const crumbs = [
  { name: '首頁', path: '/' },
  { name: title, path: finderPath },
];

export async function generateMetadata(): Promise<Metadata> {
  const archive = await getArchive();
  const { site } = archive;
  const description = `說一句想知道的事，${site.name}推薦該讀的文章，引出原文，再陪你縮小範圍。`;
  return pageMetadata({ title, description, path: finderPath }, archive);
}

export default async function FindPage() {
  const archive = await getArchive();
  const points = startingPoints(archive);
  return (
    <>
      <AskedScript />
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        edition={archive.edition}
        crumbs={crumbs}
        title="想知道什麼？"
        margin={`${archive.articles.length}篇`}
      >
        <p>不知道該讀哪一篇，就從想知道的事說起。每一篇為什麼推薦，都引原文給你看。</p>
      </PageHead>
      <Finder
        points={points}
        categories={archive.categories}
        waysOn={<WaysOn archive={archive} />}
      />
      <WithoutScript archive={archive} points={points} />
      <ReadMarks />
    </>
  );
}
