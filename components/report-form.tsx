import type { Edition } from '@/lib/edition';
import type { Messages } from '@/lib/messages/messages';
import { most } from '@/lib/reports/limits';
import type { ReportField } from '@/lib/reports/report-form';
import { addressInput, Field, ReaderForm } from './reader-form';
import { ReportStamp } from './report-stamp';

interface ReportFormProps {
  words: Messages['report'];
  edition: Edition;
}

const action = '/api/report';

/** The form and a name of one of its fields. */
const field = (name: ReportField) => ({ form: 'report', name });

/** Sends a report of a mistake; script fills in what it knows. */
export function ReportForm({ words: t, edition }: ReportFormProps) {
  return (
    <ReaderForm
      name="report"
      action={action}
      edition={edition}
      words={t}
      stamp={<ReportStamp action={action} />}
    >
      <Field {...field('article')} label={t.article} hint={t.articleHint}>
        {(described) => (
          <input {...described} type="text" maxLength={most.article} autoComplete="off" />
        )}
      </Field>
      <Field {...field('passage')} label={t.passage} hint={t.passageHint}>
        {(described) => <textarea {...described} rows={3} maxLength={most.passage} />}
      </Field>
      <Field {...field('note')} label={t.note}>
        {(described) => <textarea {...described} rows={6} maxLength={most.note} required />}
      </Field>
      <Field {...field('address')} label={t.address} hint={t.addressHint}>
        {(described) => <input {...described} {...addressInput} />}
      </Field>
    </ReaderForm>
  );
}
