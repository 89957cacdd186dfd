import { type MouseEvent, type ReactNode, useRef } from 'react';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { noFilters } from '@/lib/search/address';
import type { SearchAnswer, SearchRequest } from '@/lib/search/answer';
import { editionPath } from '../edition-path';
import { Message } from '../message';
import { rememberQuery } from './recent-queries';
import { RecentQueries } from './recent-queries-list';
import './search.css';
import { SearchFilters } from './search-filters';
import { SearchInstead, SearchResults } from './search-results';
import { SearchStatus } from './search-status';
import { asksNothing, type useAnswer } from './use-answer';
import { useField } from './use-field';

interface SearchPanelProps {
  /** Where the reader types. */
  field: HTMLInputElement;
  request: SearchRequest;
  found: ReturnType<typeof useAnswer>;
  /** Takes what the reader now asks for; `isTyping` where that may be half a word. */
  onRequest(request: SearchRequest, isTyping: boolean): void;
  /** Stands below the results. */
  more(answer: SearchAnswer): ReactNode;
  words: Messages['search'];
}

/** All of a search but its field, the same in the dialog and on the page. */
export function SearchPanel(props: SearchPanelProps) {
  const { field, request, found, onRequest, more, words } = props;
  const { answer, isFailed, retry } = found;
  const panel = useRef<HTMLDivElement>(null);
  useField(field, panel, (query) => {
    if (query !== request.query) onRequest({ ...request, query }, true);
  });

  const remember = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a')) rememberQuery(request.query);
  };
  const take = (query: string) => {
    field.value = query;
    field.focus();
    rememberQuery(query);
    onRequest({ ...request, query, filters: noFilters }, false);
  };

  return (
    <div ref={panel} className="search-panel">
      <SearchStatus request={request} found={found} words={words} />
      {isFailed && (
        <p className="search-failed">
          <button
            type="button"
            className="underlined"
            onClick={() => {
              field.focus();
              retry();
            }}
          >
            {words.again}
          </button>
          <span>
            <Message
              text={words.orArchive}
              parts={{
                archive: (
                  <a href={`${editionPath()}/archive`} className="underlined">
                    {words.archive}
                  </a>
                ),
              }}
            />
          </span>
        </p>
      )}
      {asksNothing(request) && <RecentQueries field={field} onChoose={take} words={words} />}
      {answer && (
        <div className="search-found">
          <SearchFilters
            filters={request.filters}
            options={answer.options}
            onChange={(filters) => onRequest({ ...request, filters }, false)}
            words={words}
          />
          {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: notes that a link was followed, by whatever means */}
          <div className="search-list" onClick={remember} onAuxClick={remember}>
            <SearchResults results={answer.results} words={words} />
            {answer.leftOut !== undefined && (
              <p className="search-left-out">
                <button
                  type="button"
                  className="underlined"
                  onClick={() => {
                    field.focus();
                    onRequest({ ...request, filters: noFilters }, false);
                  }}
                >
                  {request.query.trim()
                    ? fill(words.leftOut, { count: answer.leftOut })
                    : words.withoutFilters}
                </button>
              </p>
            )}
            {answer.instead && <SearchInstead {...answer.instead} words={words} />}
            {more(answer)}
          </div>
        </div>
      )}
    </div>
  );
}
