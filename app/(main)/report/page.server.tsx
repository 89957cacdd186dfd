import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { FormPage } from '@/components/form-page';
import { ReportForm } from '@/components/report-form';
import { formMetadata } from '@/lib/metadata';
import { outcomes } from '@/lib/reports/outcomes';

// Static as every page; `app/api/report` takes in what is sent, and leads on or back to a part of this page.

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  return formMetadata('report', archive.edition.messages.report, archive);
}

export default async function ReportPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition } = archive;
  const t = edition.messages.report;
  return (
    <FormPage name="report" archive={archive} outcomes={outcomes} words={t}>
      <ReportForm words={t} edition={edition} />
    </FormPage>
  );
}
