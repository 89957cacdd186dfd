import type { HTMLAttributes, ReactNode } from 'react';
import type { Edition } from '@/lib/edition';
import type { Messages } from '@/lib/messages/messages';
import { most } from '@/lib/reports/limits';
import type { ReportField } from '@/lib/reports/report-form';
import { ReportStamp } from './report-stamp';

interface ReportFormProps {
  words: Messages['report'];
  edition: Edition;
}

/** Sends a report of a mistake; works without script, which fills in what it knows. */
export function ReportForm({ words: t, edition }: ReportFormProps) {
  return (
    <form method="post" action="/api/report" className="report-form">
      <Field name="article" label={t.article} hint={t.articleHint}>
        {(described) => (
          <input {...described} type="text" maxLength={most.article} autoComplete="off" />
        )}
      </Field>
      <Field name="passage" label={t.passage} hint={t.passageHint}>
        {(described) => <textarea {...described} rows={3} maxLength={most.passage} />}
      </Field>
      <Field name="note" label={t.note}>
        {(described) => <textarea {...described} rows={6} maxLength={most.note} required />}
      </Field>
      <Field name="address" label={t.address} hint={t.addressHint}>
        {(described) => (
          <input {...described} type="email" maxLength={most.address} autoComplete="email" />
        )}
      </Field>
      <p hidden>
        <label>
          {t.leaveEmpty}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <input type="hidden" name="edition" value={edition.slug ?? ''} />
      <input type="hidden" name="language" value={edition.language} />
      <ReportStamp />
      <button type="submit" className="border-b border-ink px-2 py-1 hover:text-accent">
        {t.submit}
      </button>
    </form>
  );
}

interface FieldProps {
  name: ReportField;
  label: string;
  hint?: string;
  children: (
    described: { name: string; id: string } & Pick<HTMLAttributes<HTMLElement>, 'aria-describedby'>,
  ) => ReactNode;
}

function Field({ name, label, hint, children }: FieldProps) {
  const id = `report:${name}`;
  const hintId = `${id}-hint`;
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      {children({ name, id, ...(hint ? { 'aria-describedby': hintId } : {}) })}
      {hint && (
        <span id={hintId} className="report-hint">
          {hint}
        </span>
      )}
    </p>
  );
}
