import type { Metadata } from 'next';
import { type EditionParams, editionArchive } from '@/app/edition';
import { GlossaryGuide } from '@/components/glossary-guide';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { PillarGuide } from '@/components/pillar-guide';
import { ReadMarks } from '@/components/read-marks';
import { SeriesGuide } from '@/components/series-guide';
import { WaysOn } from '@/components/ways-on';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { allSeries, categoryGuides } from '@/lib/start';
import './start.css';

interface Props {
  params: Promise<EditionParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.start;
  const description = fill(t.description, { name: archive.site.name });
  return pageMetadata({ title: t.title, description, path: '/start' }, archive);
}

export default async function StartPage({ params }: Props) {
  const archive = await editionArchive(params);
  const { site, articles, glossary, edition } = archive;
  const { start: t, listing } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, '/start']);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        crumbs={crumbs}
        title={t.title}
        margin={fill(listing.count, { count: articles.length })}
        edition={edition}
      >
        <p>{site.description}</p>
      </PageHead>
      <PillarGuide guides={categoryGuides(archive)} edition={edition} />
      <SeriesGuide series={allSeries(archive)} edition={edition} />
      <GlossaryGuide glossary={glossary} edition={edition} />
      <WaysOn edition={edition} />
      <ReadMarks />
    </>
  );
}
