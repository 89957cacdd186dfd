'use client';

import { type ReactNode, useRef, useState } from 'react';
import {
  changeLibrary,
  type Entry,
  type Library,
  type Reading,
  removeLater,
  removeReading,
} from '@/lib/library';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { deviceStorage } from './device-storage';
import { LibraryDesk } from './library-desk';
import { LibraryList } from './library-list';
import { tellChange, useStoredLibrary } from './use-stored-library';

interface LibraryShelfProps {
  words: Messages['library'];
  /** Where to find something to read. */
  waysOn: ReactNode;
}

/** The reader's library: what they are reading, keep for later and have read; here and nowhere else. */
export function LibraryShelf({ words, waysOn }: LibraryShelfProps) {
  const library = useStoredLibrary();
  const [message, setMessage] = useState('');
  const shelf = useRef<HTMLDivElement>(null);

  if (library === undefined) return <div className="library needs-script" />;
  if (library === 'refused') {
    return (
      <div className="library">
        <p>{words.refused}</p>
        <p>{waysOn}</p>
      </div>
    );
  }

  const change = (changeOf: (library: Library) => Library, done: string) => {
    const isKept = changeLibrary(deviceStorage(), changeOf);
    setMessage(isKept ? done : words.notKept);
    tellChange();
    return isKept;
  };
  const remover = (remove: typeof removeLater) => (entry: Entry) => {
    const isKept = change(
      (before) => remove(before, entry.path),
      fill(words.removed, { title: entry.title }),
    );
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
          <p>{words.empty}</p>
          <p>{waysOn}</p>
        </>
      )}
      <LibraryList
        title={words.begun}
        words={words}
        entries={begun}
        hrefOf={placeHref}
        noteOf={(reading) => readSoFar(reading, words)}
        remove={remover(removeReading)}
      />
      <LibraryList
        title={words.later}
        words={words}
        entries={library.later}
        noteOf={({ time }) => fill(words.addedOn, { day: day(time) })}
        remove={remover(removeLater)}
      />
      <LibraryList
        title={words.finished}
        words={words}
        entries={finished}
        noteOf={({ time }) => fill(words.readOn, { day: day(time) })}
        remove={remover(removeReading)}
      />
      <LibraryDesk
        library={library}
        message={message}
        setMessage={setMessage}
        change={change}
        words={words}
      />
    </div>
  );
}

/** The address of the section that was being read: the browser lands there before the first paint. */
function placeHref({ path, section }: Reading): string {
  return section ? `${path}#${encodeURIComponent(section)}` : path;
}

function readSoFar({ heading, share, time }: Reading, words: Messages['library']): string {
  const percent = Math.min(Math.max(Math.round(share * 100), 1), 99);
  const values = { percent, day: day(time) };
  return heading ? fill(words.soFarAt, { ...values, heading }) : fill(words.soFar, values);
}

/** A day as the reader's own clock has it: 「2026年11月25日」. */
function day(time: string): string {
  return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(
    new Date(time),
  );
}
