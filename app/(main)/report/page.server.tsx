import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { Outcomes } from '@/components/reader-form';
import { ReportForm } from '@/components/report-form';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { outcomes } from '@/lib/reports/outcomes';

// Static as every page; `app/api/report` takes in what is sent, and leads on or back to a part of this page.

const path = '/report';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.report;
  const description = fill(t.description, { name: archive.site.name });
  return {
    ...pageMetadata({ title: t.title, description, path }, archive),
    robots: { index: false },
  };
}

export default async function ReportPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition } = archive;
  const t = edition.messages.report;
  const crumbs = crumbsTo(edition, [t.title, path]);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead edition={edition} crumbs={crumbs} title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <Outcomes
        form="report"
        edition={edition}
        outcomes={outcomes}
        failed={['closed', 'wrong']}
        words={t}
      />
      <ReportForm words={t} edition={edition} />
    </>
  );
}
