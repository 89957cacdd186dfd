import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { forgetQueries, forgetQuery, useRecentQueries } from './recent-queries';
import { stop } from './use-field';

interface RecentQueriesProps {
  /** Takes the focus of what is removed. */
  field: HTMLInputElement;
  onChoose(query: string): void;
  words: Messages['search'];
}

/** What the reader looked for before, while nothing is asked; else how to ask. */
export function RecentQueries({ field, onChoose, words }: RecentQueriesProps) {
  const queries = useRecentQueries();
  return (
    <div className="search-recent">
      {queries.length > 0 && (
        <>
          <h2>{words.recent}</h2>
          <ul>
            {queries.map((query) => (
              <li key={query}>
                <button type="button" onClick={() => onChoose(query)} {...stop}>
                  {query}
                </button>
                <button
                  type="button"
                  aria-label={fill(words.removeNamed, { query })}
                  onClick={() => {
                    field.focus();
                    forgetQuery(query);
                  }}
                >
                  {words.remove}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {queries.length > 0 ? (
          <>
            <span>{words.onThisDevice}</span>
            <button
              type="button"
              className="underlined"
              onClick={() => {
                field.focus();
                forgetQueries();
              }}
            >
              {words.removeAll}
            </button>
          </>
        ) : (
          <span>{words.hint}</span>
        )}
      </p>
    </div>
  );
}
