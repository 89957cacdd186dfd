import type { ReactNode } from 'react';
import type { Messages } from '@/lib/messages/messages';

interface CalloutProps {
  title?: string;
  kind?: 'note' | 'warning';
  words: Pick<Messages['body'], 'note' | 'warning'>;
  children: ReactNode;
}

/** An aside to the text: a note, or a warning. */
export function Callout({ title, kind = 'note', words, children }: CalloutProps) {
  return (
    <aside className="callout" data-kind={kind} aria-label={title ?? words[kind]}>
      {title && <p className="headline">{title}</p>}
      {children}
    </aside>
  );
}
