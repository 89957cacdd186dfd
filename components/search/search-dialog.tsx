import { type ReactPortal, useState } from 'react';
import { createPortal } from 'react-dom';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { loadOnDemand } from '@/lib/messages/on-demand/load';
import { noFilters, searchParameters } from '@/lib/search/address';
import type { SearchRequest } from '@/lib/search/answer';
import { editionPath } from '../edition-path';
import { rememberQuery } from './recent-queries';
import { SearchPanel } from './search-panel';
import { useAnswer, warmEngine } from './use-answer';

/** As many results as the dialog shows; the page has the rest. */
const few = 8;

/**
 * The search of a dialog that has no more than a form with a field, in which the reader may be
 * typing already.
 */
export async function fillDialog(dialog: HTMLDialogElement): Promise<ReactPortal | null> {
  const field = dialog.querySelector('input');
  if (!field?.form) return null;
  warmEngine();
  const { search: words } = await loadOnDemand(document.documentElement.lang);
  field.autocomplete = 'off';
  field.enterKeyHint = 'search';
  field.placeholder = words.placeholder;
  field.form.addEventListener('submit', () => rememberQuery(field.value));
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', words.title);
  field.form.dataset.label = words.title;
  dialog.setAttribute('closedby', 'any');
  // Else browsers clear a search field first.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
    // Else it has the focus until the next frame, and `/` is one of its characters.
    field.blur();
  });
  dialog.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.pathname === location.pathname) dialog.close();
  });
  const place = document.createElement('div');
  field.form.append(place);
  return createPortal(<SearchDialog dialog={dialog} field={field} words={words} />, place);
}

interface SearchDialogProps {
  dialog: HTMLDialogElement;
  field: HTMLInputElement;
  words: Messages['search'];
}

function SearchDialog({ dialog, field, words }: SearchDialogProps) {
  const [request, setRequest] = useState<SearchRequest>(() => ({
    query: field.value,
    filters: noFilters,
    limit: few,
  }));
  const found = useAnswer(request);
  return (
    <>
      <button type="button" className="search-close" onClick={() => dialog.close()}>
        {words.close}
      </button>
      <SearchPanel
        field={field}
        request={request}
        found={found}
        onRequest={setRequest}
        words={words}
        more={({ total }) =>
          total > 0 && (
            <p className="search-more">
              <a
                href={`${editionPath()}/search${searchParameters(request)}`}
                className="underlined"
                data-stop
              >
                {fill(words.all, { total })}
              </a>
            </p>
          )
        }
      />
    </>
  );
}
