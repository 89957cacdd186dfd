import type { ReactNode } from 'react';

interface CalloutProps {
  title?: string;
  kind?: 'note' | 'warning';
  children: ReactNode;
}

/** An aside to the text: a note, or a warning. */
export function Callout({ title, kind = 'note', children }: CalloutProps) {
  return (
    <aside
      className="callout"
      data-kind={kind}
      aria-label={title ?? (kind === 'note' ? '附註' : '注意')}
    >
      {title && <p className="headline">{title}</p>}
      {children}
    </aside>
  );
}
