'use client';

import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { readSearchAddress, searchParameters } from '@/lib/search/address';
import type { SearchRequest } from '@/lib/search/answer';
import { editionPath } from '../edition-path';
import { SearchForm } from '../search-form';
import { rememberQuery } from './recent-queries';
import { SearchPanel } from './search-panel';
import { shortened } from './search-status';
import { useAnswer, warmEngine } from './use-answer';

const pageSize = 10;

/** Kept with an entry of the browser's history, so that a reader who comes back finds the place. */
interface Place {
  /** Results that were shown. */
  shown: number;
  /** Pixels scrolled. */
  top?: number;
}

function placeOfEntry(): Place {
  const { shown, top } = (history.state ?? {}) as Partial<Record<keyof Place, unknown>>;
  return {
    shown: typeof shown === 'number' && shown > pageSize ? shown : pageSize,
    ...(typeof top === 'number' ? { top } : {}),
  };
}

function requestOfEntry(): SearchRequest {
  return { ...readSearchAddress(location.search), limit: placeOfEntry().shown };
}

/** The search as a page: what is asked is the address, and each search an entry of the history. */
export function SearchPage({ words }: { words: Messages['search'] }) {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  const [request, setRequest] = useState<SearchRequest>();
  const found = useAnswer(request);
  const { answer } = found;
  /** Whether the entry holds a search that was meant, which typing on must not overwrite. */
  const isMeant = useRef(false);
  const place = useRef<Partial<Place & { first: number }>>({});

  const writeEntry = (next: SearchRequest, isNew: boolean) => {
    const state: Place = { shown: next.limit };
    const address = location.pathname + searchParameters(next);
    if (isNew) history.pushState(state, '', address);
    else history.replaceState(state, '', address);
  };
  const change = (next: SearchRequest, isTyping: boolean) => {
    const started = { ...next, limit: pageSize };
    writeEntry(started, !isTyping || isMeant.current);
    isMeant.current = !isTyping;
    setRequest(started);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const query = field?.value ?? '';
    rememberQuery(query);
    if (request && query !== request.query) change({ ...request, query }, false);
    isMeant.current = true;
  };
  const showMore = (from: SearchRequest) => {
    const next = { ...from, limit: from.limit + pageSize };
    place.current = { first: from.limit };
    writeEntry(next, false);
    setRequest(next);
  };

  const readEntry = useEffectEvent((isArrival: boolean) => {
    if (!field) return;
    const asked = requestOfEntry();
    isMeant.current = asked.query !== '';
    // What was typed before the script was there stays.
    const typed = field.value.trim();
    if (isArrival && typed && typed !== asked.query.trim()) {
      change({ ...asked, query: field.value }, true);
      return;
    }
    field.value = asked.query;
    setRequest(asked);
  });

  useEffect(() => {
    if (!field) return;
    warmEngine();
    place.current = { top: placeOfEntry().top };
    readEntry(true);
    if (!field.value && document.activeElement === document.body) field.focus();
    const goBack = () => readEntry(false);
    const keepPlace = () => {
      history.replaceState({ ...placeOfEntry(), top: scrollY } satisfies Place, '');
    };
    // The keys and the link that open the dialog elsewhere. Other editions' `/search` are left alone.
    const ownLink = `header a[href="${editionPath()}/search"]`;
    const takeFocus = (event: KeyboardEvent | MouseEvent) => {
      if (!(event.target instanceof Element) || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const isAsked =
        event instanceof KeyboardEvent
          ? isCommand
            ? event.key === 'k'
            : event.key === '/' && !event.target.closest('input')
          : event.target.closest(ownLink) && !isCommand && !event.shiftKey;
      if (!isAsked) return;
      event.preventDefault();
      event.stopPropagation();
      field.focus();
      field.select();
    };
    addEventListener('popstate', goBack);
    addEventListener('pagehide', keepPlace);
    addEventListener('keydown', takeFocus, true);
    addEventListener('click', takeFocus, true);
    return () => {
      removeEventListener('popstate', goBack);
      removeEventListener('pagehide', keepPlace);
      removeEventListener('keydown', takeFocus, true);
      removeEventListener('click', takeFocus, true);
    };
  }, [field]);

  // Tabs, the history and what is shared tell one search from the other. Again once there is an
  // answer: Next writes the page's own title after the first time.
  const name = useRef<string>(undefined);
  const query = shortened(request?.query ?? '');
  useEffect(() => {
    name.current ??= document.title;
    document.title = query && answer ? `${query}｜${name.current}` : name.current;
  }, [query, answer]);

  // Once the results are there: back to the place, or on with the first of the new ones.
  useEffect(() => {
    if (!answer) return;
    const { top, first } = place.current;
    place.current = {};
    if (top) scrollTo({ top, behavior: 'instant' });
    if (first !== undefined) {
      const links = document.querySelectorAll<HTMLElement>('.search-results h2 a');
      links[first]?.focus({ preventScroll: true });
    }
  }, [answer]);

  return (
    <>
      <SearchForm
        action=""
        label={words.title}
        submit={words.title}
        field={setField}
        onSubmit={submit}
      />
      {field && request && (
        <SearchPanel
          field={field}
          request={request}
          found={found}
          onRequest={change}
          words={words}
          more={({ total, results }) =>
            results.length < total && (
              <p className="search-more">
                <button type="button" className="underlined" onClick={() => showMore(request)}>
                  {fill(words.more, { count: Math.min(pageSize, total - results.length) })}
                </button>
              </p>
            )
          }
        />
      )}
    </>
  );
}
