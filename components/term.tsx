import type { ReactNode } from 'react';
import { type Edition, pathIn } from '@/lib/editions';
import type { TermAttributes, TermNoteAttributes } from '@/lib/mdx/mark-terms';
import { fill } from '@/lib/messages/fill';

interface TermProps extends TermAttributes {
  children: ReactNode;
}

/**
 * A term where the text first mentions it. The words label a button without any, rather than be
 * one: the reader views of browsers and reading services throw buttons away, and their words too.
 */
export function Term({ slug, children }: TermProps) {
  return (
    <label className="term">
      {children}
      <button type="button" popoverTarget={`term:${slug}`} />
    </label>
  );
}

interface TermNoteProps extends TermNoteAttributes {
  edition: Edition;
  children: ReactNode;
}

/** What a term means; opens at its first mention. */
export function TermNote({ slug, term, latin, edition, children }: TermNoteProps) {
  const t = edition.messages.glossary;
  return (
    <aside
      id={`term:${slug}`}
      popover="auto"
      className="term-note no-print"
      aria-label={fill(t.note, { term })}
    >
      <p>
        <b>{term}</b> {latin && <span className="text-muted">{latin}</span>}
      </p>
      {children}
      <p>
        <a href={`${pathIn(edition, '/glossary')}#${slug}`}>{t.title}</a>
      </p>
    </aside>
  );
}
