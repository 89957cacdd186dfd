import { type ReactPortal, useState } from 'react';
import { createPortal } from 'react-dom';
import { noFilters, searchAddress } from '@/lib/search/address';
import type { SearchRequest } from '@/lib/search/answer';
import { rememberQuery } from './recent-queries';
import { SearchPanel } from './search-panel';
import { useAnswer, warmEngine } from './use-answer';

/** As many results as the dialog shows; the page has the rest. */
const few = 8;

/**
 * The search of a dialog that has no more than a form with a field, in which the reader may be
 * typing already.
 */
export function fillDialog(dialog: HTMLDialogElement): ReactPortal | null {
  const field = dialog.querySelector('input');
  if (!field?.form) return null;
  warmEngine();
  field.autocomplete = 'off';
  field.enterKeyHint = 'search';
  field.placeholder = '搜尋全站的文章';
  field.form.addEventListener('submit', () => rememberQuery(field.value));
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', '搜尋');
  dialog.setAttribute('closedby', 'any');
  // Else browsers clear a search field first.
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
    // Else it has the focus until the next frame, and `/` is one of its characters.
    field.blur();
  });
  dialog.addEventListener('close', () => field.select());
  dialog.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a');
    if (link && link.pathname === location.pathname) dialog.close();
  });
  const place = document.createElement('div');
  field.form.append(place);
  return createPortal(<SearchDialog dialog={dialog} field={field} />, place);
}

function SearchDialog({ dialog, field }: { dialog: HTMLDialogElement; field: HTMLInputElement }) {
  const [request, setRequest] = useState<SearchRequest>(() => ({
    query: field.value,
    filters: noFilters,
    limit: few,
  }));
  const found = useAnswer(request);
  return (
    <>
      <button type="button" className="search-close" onClick={() => dialog.close()}>
        關閉
      </button>
      <SearchPanel
        field={field}
        request={request}
        found={found}
        onRequest={setRequest}
        more={({ total }) =>
          total > 0 && (
            <p className="search-more">
              <a href={searchAddress(request)} className="underlined" data-stop>
                看全部結果（{total}篇）
              </a>
            </p>
          )
        }
      />
    </>
  );
}
