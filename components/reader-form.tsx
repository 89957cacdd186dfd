import type { HTMLAttributes, ReactNode } from 'react';
import { type Edition, pathIn } from '@/lib/edition';
import { longestAddress } from '@/lib/forms/mail-address';
import { isFailure, outcomeId } from '@/lib/forms/outcomes';
import { BackToForm } from './back-to-form';
import { SubmitButton } from './submit-button';
import './reader-form.css';

interface ReaderFormProps {
  /** Its name: that of its page and of its outcomes. */
  name: string;
  /** Where it is sent. */
  action: string;
  edition: Edition;
  words: { leaveEmpty: string; submit: string; sending: string };
  /** The component that tells when the form was opened. */
  stamp: ReactNode;
  children: ReactNode;
}

/** A form that works without script, with the fields that every one has. */
export function ReaderForm({ name, action, edition, words: t, stamp, children }: ReaderFormProps) {
  return (
    <form id={formId(name)} method="post" action={action} className="reader-form">
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
      <SubmitButton words={{ submit: t.submit, sending: t.sending }} />
    </form>
  );
}

/**
 * How an input for a mail address goes: as text, as what browsers take for an address has no scripts
 * but Latin in it. The server judges it.
 */
export const addressInput = {
  type: 'text',
  inputMode: 'email',
  autoComplete: 'email',
  autoCapitalize: 'none',
  spellCheck: false,
  maxLength: longestAddress,
} as const;

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
  edition: Edition;
  outcomes: readonly Outcome[];
  words: Readonly<Record<Outcome | 'backToForm' | 'onToFront', string>>;
}

/**
 * What became of a form that was sent, and the way on from there: each part shows, and has the focus,
 * while the address names it.
 */
export function Outcomes<Outcome extends string>({
  form,
  edition,
  outcomes,
  words,
}: OutcomesProps<Outcome>) {
  return outcomes.map((outcome) => (
    <div key={outcome} id={outcomeId(form, outcome)} tabIndex={-1} className="form-outcome">
      <p role="status">{words[outcome]}</p>
      <p>
        {isFailure(outcome) ? (
          <BackToForm formId={formId(form)} words={words.backToForm} />
        ) : (
          <a href={pathIn(edition, '/')} className="underlined">
            {words.onToFront}
          </a>
        )}
      </p>
    </div>
  ));
}

const formId = (name: string) => outcomeId(name, 'form');

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
