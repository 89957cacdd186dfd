import { type CSSProperties, useId } from 'react';
import type { Entry } from '@/lib/library';

interface LibraryListProps<Kind extends Entry> {
  title: string;
  entries: readonly Kind[];
  hrefOf?: (entry: Kind) => string;
  noteOf: (entry: Kind) => string;
  remove: (entry: Kind) => void;
}

/** One of the library's lists; nothing where it is empty. */
export function LibraryList<Kind extends Entry & { share?: number }>({
  title,
  entries,
  hrefOf = ({ path }) => path,
  noteOf,
  remove,
}: LibraryListProps<Kind>) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className="library-part">
      <h2 id={id}>
        {title}
        <span className="library-count">{entries.length}篇</span>
      </h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.path} style={{ '--share': entry.share ?? 0 } as CSSProperties}>
            <div>
              <a href={hrefOf(entry)} className="headline">
                {entry.title}
              </a>
              <p>{noteOf(entry)}</p>
            </div>
            <button
              type="button"
              onClick={() => remove(entry)}
              aria-label={`移除〈${entry.title}〉`}
            >
              移除
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
