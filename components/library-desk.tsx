import { type ChangeEvent, useRef } from 'react';
import { clearLibrary, type Library, libraryText, merge, parseLibrary } from '@/lib/library';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { deviceStorage } from './device-storage';
import { tellChange } from './use-stored-library';

interface LibraryDeskProps {
  library: Library;
  message: string;
  setMessage: (message: string) => void;
  change: (changeOf: (library: Library) => Library, done: string) => boolean;
  words: Messages['library'];
}

/** More than 500 entries of each kind can take. */
const largestFile = 5_000_000;

/** Where the whole library is taken along, brought back and cleared. */
export function LibraryDesk(props: LibraryDeskProps) {
  const { library, message, setMessage, change, words } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const desk = useRef<HTMLElement>(null);
  const isEmpty = library.readings.length + library.later.length === 0;

  const takeAlong = () => {
    const url = URL.createObjectURL(new Blob([libraryText(library)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `qianyan-library-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    // The download reads it in its own time.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    setMessage(words.exported);
  };

  const bringBack = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const text = chosen.size > largestFile ? '' : await chosen.text().catch(() => '');
    target.value = '';
    const brought = parseLibrary(text);
    if (!brought) {
      setMessage(fill(words.notALibrary, { file: chosen.name }));
      return;
    }
    const paths = new Set([...brought.readings, ...brought.later].map(({ path }) => path));
    change((before) => merge(before, brought), fill(words.imported, { count: paths.size }));
  };

  const clear = () => {
    if (dialog.current?.returnValue !== 'clear') return;
    const isCleared = clearLibrary(deviceStorage());
    setMessage(isCleared ? words.cleared : words.notCleared);
    tellChange();
    // The button that had the focus is gone.
    desk.current?.focus();
  };

  return (
    <section className="library-desk" aria-label={words.desk} ref={desk} tabIndex={-1}>
      {!isEmpty && (
        <button type="button" className="underlined" onClick={takeAlong}>
          {words.export}
        </button>
      )}
      <button type="button" className="underlined" onClick={() => file.current?.click()}>
        {words.import}
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={words.importFile}
        hidden
        onChange={bringBack}
      />
      {!isEmpty && (
        <button
          type="button"
          className="underlined"
          onClick={() => {
            if (!dialog.current) return;
            dialog.current.returnValue = '';
            dialog.current.showModal();
          }}
        >
          {words.clear}
        </button>
      )}
      <p role="status">{message}</p>
      <dialog ref={dialog} aria-labelledby="page:clear" onClose={clear}>
        <p id="page:clear">{words.clearQuestion}</p>
        <form method="dialog">
          <button type="submit">{words.keepIt}</button>
          <button type="submit" value="clear">
            {words.clear}
          </button>
        </form>
      </dialog>
    </section>
  );
}
