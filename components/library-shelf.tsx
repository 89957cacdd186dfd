'use client';

import { useRef, useState } from 'react';
import {
  changeLibrary,
  type Entry,
  type Library,
  type Reading,
  removeLater,
  removeReading,
} from '@/lib/library';
import { deviceStorage } from './device-storage';
import { LibraryDesk } from './library-desk';
import { LibraryList } from './library-list';
import { tellChange, useStoredLibrary } from './use-stored-library';

/** The reader's library: what they are reading, keep for later and have read; here and nowhere else. */
export function LibraryShelf() {
  const library = useStoredLibrary();
  const [message, setMessage] = useState('');
  const shelf = useRef<HTMLDivElement>(null);

  if (library === undefined) return <div className="library needs-script" />;
  if (library === 'refused') {
    return (
      <div className="library">
        <p>這個瀏覽器不讓網站存資料，所以書架一直是空的。文章照樣可以讀。</p>
        <WaysOn />
      </div>
    );
  }

  const change = (changeOf: (library: Library) => Library, done: string) => {
    const isKept = changeLibrary(deviceStorage(), changeOf);
    setMessage(isKept ? done : '沒有存成：瀏覽器不讓網站存資料，或是空間滿了。');
    tellChange();
    return isKept;
  };
  const remover = (remove: typeof removeLater) => (entry: Entry) => {
    const isKept = change((before) => remove(before, entry.path), `移除了〈${entry.title}〉。`);
    // The button that had the focus goes with its row.
    if (isKept) shelf.current?.focus({ preventScroll: true });
  };

  const begun = library.readings.filter(({ finished }) => !finished);
  const finished = library.readings.filter((reading) => reading.finished);
  const isEmpty = library.readings.length + library.later.length === 0;
  return (
    <div className="library" ref={shelf} tabIndex={-1}>
      {isEmpty && (
        <>
          <p>書架還是空的。讀了一會兒的文章會自己出現在這裡；按文章的「稍後讀」，也會放進來。</p>
          <WaysOn />
        </>
      )}
      <LibraryList
        title="繼續讀"
        entries={begun}
        hrefOf={placeHref}
        noteOf={readSoFar}
        remove={remover(removeReading)}
      />
      <LibraryList
        title="稍後讀"
        entries={library.later}
        noteOf={({ time }) => `${day(time)}放進來`}
        remove={remover(removeLater)}
      />
      <LibraryList
        title="讀過的"
        entries={finished}
        noteOf={({ time }) => `${day(time)}讀過`}
        remove={remover(removeReading)}
      />
      <LibraryDesk library={library} message={message} setMessage={setMessage} change={change} />
    </div>
  );
}

function WaysOn() {
  return (
    <p>
      從
      <a href="/" className="underlined">
        首頁
      </a>
      、
      <a href="/archive" className="underlined">
        彙整
      </a>
      或
      <a href="/categories" className="underlined">
        分類
      </a>
      找一篇來讀。
    </p>
  );
}

/** The address of the section that was being read: the browser lands there before the first paint. */
function placeHref({ path, section }: Reading): string {
  return section ? `${path}#${encodeURIComponent(section)}` : path;
}

function readSoFar({ heading, share, time }: Reading): string {
  const percent = Math.min(Math.max(Math.round(share * 100), 1), 99);
  return `${heading ? `讀到〈${heading}〉，` : ''}${percent}%，${day(time)}`;
}

/** A day as the reader's own clock has it: 「2026年11月25日」. */
function day(time: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(
    new Date(time),
  );
}
