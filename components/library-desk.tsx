import { type ChangeEvent, useRef } from 'react';
import { clearLibrary, type Library, libraryText, merge, parseLibrary } from '@/lib/library';
import { deviceStorage } from './device-storage';
import { tellChange } from './use-stored-library';

interface LibraryDeskProps {
  library: Library;
  message: string;
  setMessage: (message: string) => void;
  change: (changeOf: (library: Library) => Library, done: string) => boolean;
}

/** More than 500 entries of each kind can take. */
const largestFile = 5_000_000;

/** Where the whole library is taken along, brought back and cleared. */
export function LibraryDesk({ library, message, setMessage, change }: LibraryDeskProps) {
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
    setMessage('存成了一個檔案。');
  };

  const bringBack = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const text = chosen.size > largestFile ? '' : await chosen.text().catch(() => '');
    target.value = '';
    const brought = parseLibrary(text);
    if (!brought) {
      setMessage(`「${chosen.name}」不是從書架匯出的檔案，什麼都沒有改。`);
      return;
    }
    const paths = new Set([...brought.readings, ...brought.later].map(({ path }) => path));
    change((before) => merge(before, brought), `匯入了${paths.size}篇。`);
  };

  const clear = () => {
    if (dialog.current?.returnValue !== 'clear') return;
    const isCleared = clearLibrary(deviceStorage());
    setMessage(isCleared ? '書架清空了。' : '沒有清空：瀏覽器不讓網站改動資料。');
    tellChange();
    // The button that had the focus is gone.
    desk.current?.focus();
  };

  return (
    <section className="library-desk" aria-label="整個書架" ref={desk} tabIndex={-1}>
      {!isEmpty && (
        <button type="button" className="underlined" onClick={takeAlong}>
          匯出
        </button>
      )}
      <button type="button" className="underlined" onClick={() => file.current?.click()}>
        匯入
      </button>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label="從書架匯出的檔案"
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
          清空
        </button>
      )}
      <p role="status">{message}</p>
      <dialog ref={dialog} aria-labelledby="page:clear" onClose={clear}>
        <p id="page:clear">
          清空書架？讀到哪裡、稍後讀和讀過的，都會從這台裝置上消失。想留一份，請先匯出。
        </p>
        <form method="dialog">
          <button type="submit">不要</button>
          <button type="submit" value="clear">
            清空
          </button>
        </form>
      </dialog>
    </section>
  );
}
