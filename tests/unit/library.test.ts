import { beforeEach, describe, expect, it } from 'vitest';
import {
  addLater,
  changeLibrary,
  clearLibrary,
  type Entry,
  emptyLibrary,
  finishedArticles,
  isArticlePath,
  type Library,
  libraryText,
  merge,
  mostEntries,
  parseLibrary,
  type Reading,
  readLibrary,
  record,
  removeLater,
  removeReading,
} from '../../lib/library';
import { libraryKey } from '../../lib/library-key';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 0, minute)).toISOString();

const entry = (path: string, more: Partial<Entry> = {}): Entry => ({
  path,
  title: `標題 ${path}`,
  time: at(0),
  ...more,
});

const reading = (path: string, more: Partial<Reading> = {}): Reading => ({
  ...entry(path),
  section: '良率',
  heading: '良率',
  sectionShare: 0.5,
  share: 0.4,
  finished: false,
  ...more,
});

const paths = (entries: readonly Entry[]) => entries.map(({ path }) => path);

describe('isArticlePath', () => {
  it('takes the paths that articles have', () => {
    for (const path of [
      '/posts/a',
      '/posts/llm-attention',
      '/posts/%E4%B8%AD%E6%96%87-a_1',
      '/zh-hans/posts/a',
    ]) {
      expect(isArticlePath(path), path).toBe(true);
    }
  });

  it('takes nothing that leads elsewhere', () => {
    for (const path of [
      '',
      '/',
      '/posts/',
      '/posts/a/b',
      '/a/b/posts/c',
      '//posts/a',
      '/posts/a?b',
      '/posts/a#b',
      '/posts/..',
      '//evil.example/posts/a',
      'https://evil.example/posts/a',
      'javascript:alert(1)//posts/a',
      '/posts/a\njavascript:alert(1)',
      '/posts/中文',
      '/posts/%zz',
      `/posts/${'a'.repeat(2000)}`,
    ]) {
      expect(isArticlePath(path), path).toBe(false);
    }
  });
});

describe('parseLibrary', () => {
  const library: Library = {
    readings: [reading('/posts/a', { time: at(2) }), reading('/posts/b', { finished: true })],
    later: [entry('/posts/c')],
  };

  it('reads what libraryText wrote', () => {
    expect(parseLibrary(libraryText(library))).toEqual(library);
  });

  it('refuses what is no library of this version', () => {
    for (const text of [
      '',
      'null',
      '1',
      '"a"',
      '[]',
      '{}',
      '{"version":1',
      '{"version":0,"readings":[],"later":[]}',
      '{"version":"1","readings":[],"later":[]}',
      '['.repeat(100_000),
      '\0',
    ]) {
      expect(parseLibrary(text), text.slice(0, 40)).toBeUndefined();
    }
  });

  const parsed = (fields: object) => parseLibrary(JSON.stringify({ version: 1, ...fields }));

  it('takes lists that are missing or none for empty', () => {
    for (const fields of [{}, { readings: null, later: 'a' }, { readings: { 0: {} }, later: 7 }]) {
      expect(parsed(fields)).toEqual(emptyLibrary);
    }
  });

  it('drops entries that make no sense and keeps the others', () => {
    const good = reading('/posts/a');
    const nonsense = [
      null,
      7,
      'a',
      [],
      {},
      { ...good, path: 'javascript:alert(1)' },
      { ...good, path: { toString: () => '/posts/x' } },
      { ...good, path: '__proto__' },
      { ...good, title: '' },
      { ...good, title: ['a'] },
      { ...good, time: 'yesterday' },
      { ...good, time: 1e99 },
    ];
    expect(parsed({ readings: [...nonsense, good], later: nonsense })).toEqual({
      readings: [good],
      later: [],
    });
  });

  it('keeps an entry whose details make no sense, without them', () => {
    const odd = reading('/posts/a', {
      section: 'half \ud800',
      share: 7,
      sectionShare: -1,
    });
    const { section: _, heading: __, ...plain } = odd;
    expect(parsed({ readings: [odd] })?.readings).toEqual([
      { ...plain, share: 1, sectionShare: 0 },
    ]);
    const odder = { ...entry('/posts/b'), section: 7, share: '1', finished: 'yes', evil: true };
    expect(parsed({ readings: [odder] })?.readings).toEqual([
      { ...entry('/posts/b'), sectionShare: 0, share: 0, finished: false },
    ]);
  });

  it('leaves prototypes alone', () => {
    const text =
      '{"version":1,"__proto__":{"evil":1},"readings":[{"__proto__":{"path":"/posts/a","title":"a","time":"2026-01-01"}}],"later":[{"path":"/posts/b","title":"b","time":"2026-01-01","__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}}}]}';
    const library = parseLibrary(text);
    expect(library?.readings).toEqual([]);
    expect(library?.later).toEqual([
      entry('/posts/b', { title: 'b', time: '2026-01-01T00:00:00.000Z' }),
    ]);
    expect(({} as { evil?: number }).evil).toBeUndefined();
    expect(Object.keys(library?.later[0] ?? {})).toEqual(['path', 'title', 'time']);
  });

  it('cuts endless words and lists, and has each article once', () => {
    const many = Array.from({ length: mostEntries + 20 }, (_, index) =>
      entry(`/posts/a${index}`, { time: at(index), title: 'a'.repeat(5000) }),
    );
    const later = parsed({ later: [...many, ...many] })?.later ?? [];
    expect(later).toHaveLength(mostEntries);
    expect(later[0]?.path).toBe(`/posts/a${mostEntries + 19}`);
    expect(later[0]?.title.length).toBeLessThan(1000);
  });
});

describe('record', () => {
  it('keeps the newest place of each article, newest first', () => {
    const library = [
      reading('/posts/a', { time: at(1) }),
      reading('/posts/b', { time: at(2) }),
      reading('/posts/a', { time: at(3), share: 0.2 }),
    ].reduce(record, emptyLibrary);
    expect(paths(library.readings)).toEqual(['/posts/a', '/posts/b']);
    expect(library.readings[0]?.share).toBe(0.2);
  });

  it('keeps that an article was finished when it is read again', () => {
    const library = [
      reading('/posts/a', { time: at(1), share: 1, finished: true }),
      reading('/posts/a', { time: at(2), share: 0.1 }),
    ].reduce(record, emptyLibrary);
    expect(library.readings).toMatchObject([{ share: 0.1, finished: true }]);
  });

  it('takes an article off the list for later when it has just been finished', () => {
    const kept = addLater(emptyLibrary, entry('/posts/a'));
    expect(record(kept, reading('/posts/a')).later).toHaveLength(1);
    const finished = record(kept, reading('/posts/a', { finished: true }));
    expect(finished.later).toEqual([]);
    const again = addLater(finished, entry('/posts/a'));
    expect(record(again, reading('/posts/a', { finished: true })).later).toHaveLength(1);
  });

  it('lets the oldest fall out', () => {
    const library = Array.from({ length: mostEntries + 1 }, (_, index) =>
      reading(`/posts/a${index}`, { time: at(index) }),
    ).reduce(record, emptyLibrary);
    expect(library.readings).toHaveLength(mostEntries);
    expect(paths(library.readings)).not.toContain('/posts/a0');
  });

  it('keeps nothing of a page that is no article', () => {
    expect(record(emptyLibrary, reading('/preview/a'))).toEqual(emptyLibrary);
    expect(addLater(emptyLibrary, entry('/preview/a'))).toEqual(emptyLibrary);
  });
});

it('removes one article from one list', () => {
  const library = [entry('/posts/a'), entry('/posts/b')].reduce(
    addLater,
    [reading('/posts/a'), reading('/posts/b')].reduce(record, emptyLibrary),
  );
  expect(paths(removeLater(library, '/posts/a').later)).toEqual(['/posts/b']);
  expect(removeLater(library, '/posts/a').readings).toEqual(library.readings);
  expect(paths(removeReading(library, '/posts/b').readings)).toEqual(['/posts/a']);
  expect(removeReading(library, '/posts/b').later).toEqual(library.later);
});

it('merges two libraries: the newer place, and finished where either says so', () => {
  const here: Library = {
    readings: [reading('/posts/a', { time: at(5), share: 0.9 }), reading('/posts/b')],
    later: [entry('/posts/c', { time: at(1) })],
  };
  const there: Library = {
    readings: [
      reading('/posts/a', { time: at(1), share: 1, finished: true }),
      reading('/posts/d', { time: at(9) }),
    ],
    later: [entry('/posts/c', { time: at(3) }), entry('/posts/e', { time: at(2) })],
  };
  const both = merge(here, there);
  expect(paths(both.readings)).toEqual(['/posts/d', '/posts/a', '/posts/b']);
  expect(both.readings[1]).toMatchObject({ share: 0.9, finished: true });
  expect(both.later).toEqual([
    entry('/posts/c', { time: at(3) }),
    entry('/posts/e', { time: at(2) }),
  ]);
  expect(merge(there, here)).toEqual(both);
  expect(merge(here, here)).toEqual(here);
});

/** A `Storage` in memory, as full as the test wants. */
class Device implements Storage {
  private readonly items = new Map<string, string>();
  full = false;
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  };
  removeItem = (key: string) => {
    this.items.delete(key);
  };
  clear = () => this.items.clear();
}

describe('the stored library', () => {
  let device: Device;
  beforeEach(() => {
    device = new Device();
  });
  const later = (path: string) => (library: Library) => addLater(library, entry(path));

  it('is empty at first, and where nonsense is stored', () => {
    expect(readLibrary(device)).toEqual(emptyLibrary);
    device.setItem(libraryKey, '{"version":');
    expect(readLibrary(device)).toEqual(emptyLibrary);
    expect(changeLibrary(device, later('/posts/a'))).toBe(true);
    expect(paths(readLibrary(device).later)).toEqual(['/posts/a']);
  });

  it('keeps what another tab wrote in the meantime', () => {
    const before = readLibrary(device);
    changeLibrary(device, later('/posts/a'));
    changeLibrary(device, later('/posts/b'));
    expect(before).toEqual(emptyLibrary);
    expect(paths(readLibrary(device).later).sort()).toEqual(['/posts/a', '/posts/b']);
  });

  it('says so when the device is full, and loses nothing', () => {
    changeLibrary(device, later('/posts/a'));
    device.full = true;
    expect(changeLibrary(device, later('/posts/b'))).toBe(false);
    expect(paths(readLibrary(device).later)).toEqual(['/posts/a']);
  });

  it('says so when storage is forbidden', () => {
    expect(readLibrary(undefined)).toEqual(emptyLibrary);
    expect(changeLibrary(undefined, later('/posts/a'))).toBe(false);
    expect(clearLibrary(undefined)).toBe(false);
    device.getItem = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    device.removeItem = device.getItem;
    expect(readLibrary(device)).toEqual(emptyLibrary);
    expect(changeLibrary(device, later('/posts/a'))).toBe(false);
    expect(clearLibrary(device)).toBe(false);
  });

  it('clears', () => {
    changeLibrary(device, later('/posts/a'));
    expect(clearLibrary(device)).toBe(true);
    expect(device.length).toBe(0);
  });

  it('is JSON with names that a reader understands', () => {
    changeLibrary(device, (library) => record(library, reading('/posts/a', { time: at(7) })));
    expect(JSON.parse(device.getItem(libraryKey) ?? '')).toEqual({
      version: 1,
      readings: [
        {
          path: '/posts/a',
          title: '標題 /posts/a',
          section: '良率',
          heading: '良率',
          sectionShare: 0.5,
          share: 0.4,
          finished: false,
          time: '2026-11-25T00:07:00.000Z',
        },
      ],
      later: [],
    });
  });
});

describe('an article that is read in two editions', () => {
  const inSimplified = reading('/zh-hans/posts/a', { time: '2026-11-02T00:00:00.000Z' });

  it('is one, where it was read last', () => {
    const library = [reading('/posts/a', { finished: true }), inSimplified].reduce(
      record,
      emptyLibrary,
    );
    expect(paths(library.readings)).toEqual(['/zh-hans/posts/a']);
    expect(library.readings[0]?.finished).toBe(true);
    expect(finishedArticles(library)).toEqual(new Set(['/posts/a']));
  });

  it('leaves every list from either', () => {
    const library = addLater(record(emptyLibrary, inSimplified), entry('/zh-hans/posts/a'));
    expect(removeReading(library, '/posts/a').readings).toEqual([]);
    expect(removeLater(library, '/posts/a').later).toEqual([]);
  });

  it('is one in two libraries that are brought together', () => {
    const other = record(emptyLibrary, reading('/posts/a', { time: '2026-11-01T00:00:00.000Z' }));
    const both = merge(other, record(emptyLibrary, inSimplified));
    expect(paths(both.readings)).toEqual(['/zh-hans/posts/a']);
  });
});
