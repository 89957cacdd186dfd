import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { AskedScript } from '@/components/finder/asked-script';
import { Finder } from '@/components/finder/finder';
import { WaysOn } from '@/components/finder/ways-on';
import { WithoutScript } from '@/components/finder/without-script';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { ReadMarks } from '@/components/read-marks';
import { startingPoints } from '@/lib/finder/starting-points';
import { finderPath } from '@/lib/finder/state';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import './find.css';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.finder;
  const description = fill(t.description, { name: archive.site.name });
  return pageMetadata({ title: t.title, description, path: finderPath }, archive);
}

export default async function FindPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition, categories } = archive;
  const { finder: t, listing } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, finderPath]);
  const points = startingPoints(archive);
  return (
    <>
      <AskedScript />
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        edition={edition}
        crumbs={crumbs}
        title={t.heading}
        margin={fill(listing.count, { count: archive.articles.length })}
      >
        <p>{t.intro}</p>
      </PageHead>
      <Finder
        points={points}
        facts={{ words: t, categories, path: edition.path }}
        waysOn={<WaysOn archive={archive} />}
      />
      <WithoutScript archive={archive} points={points} />
      <ReadMarks />
    </>
  );
}
