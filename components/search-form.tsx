import type { FormEventHandler, ReactNode, Ref } from 'react';

interface SearchFormProps {
  /** Where the query is sent to, as `q`. */
  action: string;
  label: string;
  /** What the button says. */
  submit: string;
  field?: Ref<HTMLInputElement>;
  onSubmit?: FormEventHandler;
  /** Fields that are sent along. */
  children?: ReactNode;
}

/** A field and a button that ask for pages. */
export function SearchForm(props: SearchFormProps) {
  const { action, label, submit, field, onSubmit, children } = props;
  return (
    <search>
      <form action={action} onSubmit={onSubmit} className="flex max-w-[32em] gap-x-3">
        {children}
        <label className="grow">
          <span className="sr-only">{label}</span>
          <input
            ref={field}
            type="search"
            name="q"
            required
            enterKeyHint="search"
            placeholder={label}
            className="w-full border-b border-ink bg-transparent py-2 placeholder:text-muted"
          />
        </label>
        <button
          type="submit"
          data-replay={onSubmit && ''}
          className="border-b border-ink px-2 hover:text-accent"
        >
          {submit}
        </button>
      </form>
    </search>
  );
}
