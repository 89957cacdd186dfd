import type { HTMLAttributes, ReactNode } from 'react';
import type { Edition } from '@/lib/edition';
import { outcomeId } from '@/lib/forms/outcomes';
import './reader-form.css';

interface ReaderFormProps {
  /** Where it is sent. */
  action: string;
  edition: Edition;
  words: { leaveEmpty: string; submit: string };
  /** The component that tells when the form was opened. */
  stamp: ReactNode;
  children: ReactNode;
}

/** A form that works without script, with the fields that every one has. */
export function ReaderForm({ action, edition, words: t, stamp, children }: ReaderFormProps) {
  return (
    <form method="post" action={action} className="reader-form">
      {children}
      <p hidden>
        <label>
          {t.leaveEmpty}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </p>
      <input type="hidden" name="edition" value={edition.slug ?? ''} />
      <input type="hidden" name="language" value={edition.language} />
      {stamp}
      <button type="submit" className="border-b border-ink px-2 py-1 hover:text-accent">
        {t.submit}
      </button>
    </form>
  );
}

interface FieldProps {
  /** Of the form. */
  form: string;
  name: string;
  label: string;
  hint?: string;
  children: (
    described: { name: string; id: string } & Pick<HTMLAttributes<HTMLElement>, 'aria-describedby'>,
  ) => ReactNode;
}

/** A field with its label and what helps to fill it in. */
export function Field({ form, name, label, hint, children }: FieldProps) {
  const id = `${form}:${name}`;
  const hintId = `${id}-hint`;
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      {children({ name, id, ...(hint ? { 'aria-describedby': hintId } : {}) })}
      {hint && (
        <span id={hintId} className="form-hint">
          {hint}
        </span>
      )}
    </p>
  );
}

interface OutcomesProps<Outcome extends string> {
  form: string;
  outcomes: readonly Outcome[];
  words: Readonly<Record<Outcome, string>>;
}

/** What became of a form that was sent: each part shows while the address names it. */
export function Outcomes<Outcome extends string>({
  form,
  outcomes,
  words,
}: OutcomesProps<Outcome>) {
  return outcomes.map((outcome) => (
    <p key={outcome} id={outcomeId(form, outcome)} role="status" className="form-outcome">
      {words[outcome]}
    </p>
  ));
}

interface ChoicesProps {
  label: string;
  hint?: string;
  children: ReactNode;
}

/** Boxes or buttons of which a reader chooses some. */
export function Choices({ label, hint, children }: ChoicesProps) {
  return (
    <fieldset className="form-choices">
      <legend>
        {label}
        {hint && <span className="form-hint">{hint}</span>}
      </legend>
      {children}
    </fieldset>
  );
}
