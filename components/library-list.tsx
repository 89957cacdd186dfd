import { type CSSProperties, useId } from 'react';
import type { Entry } from '@/lib/library';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';

interface LibraryListProps<Kind extends Entry> {
  title: string;
  entries: readonly Kind[];
  hrefOf?: (entry: Kind) => string;
  noteOf: (entry: Kind) => string;
  remove: (entry: Kind) => void;
  words: Messages['library'];
}

/** One of the library's lists; nothing where it is empty. */
export function LibraryList<Kind extends Entry & { share?: number }>({
  title,
  entries,
  hrefOf = ({ path }) => path,
  noteOf,
  remove,
  words,
}: LibraryListProps<Kind>) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby={id} className="library-part">
      <h2 id={id}>
        {title}
        <span className="library-count">{fill(words.count, { count: entries.length })}</span>
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
              aria-label={fill(words.removeNamed, { title: entry.title })}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
