import { forgetQueries, forgetQuery, useRecentQueries } from './recent-queries';
import { stop } from './use-field';

interface RecentQueriesProps {
  /** Takes the focus of what is removed. */
  field: HTMLInputElement;
  onChoose(query: string): void;
}

/** What the reader looked for before, while nothing is asked; else how to ask. */
export function RecentQueries({ field, onChoose }: RecentQueriesProps) {
  const queries = useRecentQueries();
  return (
    <div className="search-recent">
      {queries.length > 0 && (
        <>
          <h2>最近的搜尋</h2>
          <ul>
            {queries.map((query) => (
              <li key={query}>
                <button type="button" onClick={() => onChoose(query)} {...stop}>
                  {query}
                </button>
                <button
                  type="button"
                  aria-label={`移除「${query}」`}
                  onClick={() => {
                    field.focus();
                    forgetQuery(query);
                  }}
                >
                  移除
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        {queries.length > 0 ? (
          <>
            只記在這台裝置上。
            <button
              type="button"
              className="underlined"
              onClick={() => {
                field.focus();
                forgetQueries();
              }}
            >
              全部清除
            </button>
          </>
        ) : (
          '整句照字面找，請用「」括起來。'
        )}
      </p>
    </div>
  );
}
