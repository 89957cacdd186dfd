import { articleKey, libraryKey } from './library-key';

/** An article the reader has met: how its page is called, and when the reader last had to do with it. */
export interface Entry {
  /** Path of the article's page in the edition it was met in, encoded, as in `Article.path`. */
  path: string;
  title: string;
  /** ISO 8601, UTC. */
  time: string;
}

/** How far an article was read. In shares and by section, so that it holds on every screen. */
export interface Reading extends Entry {
  /** Id of the heading last read under; none before the first heading. */
  section?: string;
  /** Its words. */
  heading?: string;
  /** How much of that section is above the line the reader was at, 0–1. */
  sectionShare: number;
  /** How much of the article had come into view, 0–1. */
  share: number;
  /** Whether the reader ever came to the end. */
  finished: boolean;
}

/** What a reader's device remembers; both lists newest first, each article once in all editions. */
export interface Library {
  readings: readonly Reading[];
  later: readonly Entry[];
}

/** The most articles that are kept in each list; the oldest fall out. */
export const mostEntries = 500;

export const emptyLibrary: Library = { readings: [], later: [] };

const version = 1;

/** Longest path or id, and longest title or heading, in UTF-16 units. */
const longestAddress = 1000;
const longestWords = 300;

/** Whether a path is an article's, as `sitePath('posts', slug)` makes it. */
export function isArticlePath(path: string): boolean {
  return (
    path.length <= longestAddress && /^(?:\/[\w-]+)?\/posts\/(?:[\w-]|%[\dA-F]{2})+$/i.test(path)
  );
}

/**
 * Reads what {@link libraryText} wrote, on this device or another, or what somebody made of it:
 * entries that make no sense are left out.
 * @returns undefined where the text is no library of this version at all
 */
export function parseLibrary(text: string): Library | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.version !== version) return undefined;
  return {
    readings: mergeReadings(parseList(data.readings, parseReading)),
    later: newest(parseList(data.later, parseEntry)),
  };
}

/** The library as JSON that a reader can keep and read. */
export function libraryText({ readings, later }: Library): string {
  return `${JSON.stringify({ version, readings, later }, undefined, 2)}\n`;
}

/**
 * Takes down how far an article has been read now. An article once finished stays so; one that has
 * just been finished is no longer one for later.
 */
export function record({ readings, later }: Library, reading: Reading): Library {
  if (!isArticlePath(reading.path)) return { readings, later };
  const before = readings.find(isSame(reading.path));
  const isNewlyFinished = reading.finished && !before?.finished;
  return {
    readings: newest([
      { ...reading, finished: reading.finished || before?.finished === true },
      ...without(readings, reading.path),
    ]),
    later: isNewlyFinished ? without(later, reading.path) : later,
  };
}

export function addLater({ readings, later }: Library, entry: Entry): Library {
  if (!isArticlePath(entry.path)) return { readings, later };
  return { readings, later: newest([entry, ...without(later, entry.path)]) };
}

export function removeLater({ readings, later }: Library, path: string): Library {
  return { readings, later: without(later, path) };
}

/** Forgets how far an article was read, and that it was read. */
export function removeReading({ readings, later }: Library, path: string): Library {
  return { readings: without(readings, path), later };
}

/** Both libraries in one: of each article what is newer, and finished where either says so. */
export function merge(one: Library, other: Library): Library {
  return {
    readings: mergeReadings([...one.readings, ...other.readings]),
    later: newest([...one.later, ...other.later]),
  };
}

/** What a device has stored; an empty library where there is nothing, nonsense or no storage. */
export function readLibrary(storage: Storage | undefined): Library {
  try {
    return parseLibrary(storage?.getItem(libraryKey) ?? '') ?? emptyLibrary;
  } catch {
    return emptyLibrary;
  }
}

/**
 * Changes the stored library. What is stored is read again for each change, so that what another
 * tab wrote in the meantime stays.
 * @returns whether the device kept it; false where storage is forbidden or full, and nothing changed
 */
export function changeLibrary(
  storage: Storage | undefined,
  change: (library: Library) => Library,
): boolean {
  try {
    if (!storage) return false;
    const before = parseLibrary(storage.getItem(libraryKey) ?? '') ?? emptyLibrary;
    storage.setItem(libraryKey, libraryText(change(before)));
    return true;
  } catch {
    return false;
  }
}

/** Forgets everything. @returns whether the device did */
export function clearLibrary(storage: Storage | undefined): boolean {
  try {
    storage?.removeItem(libraryKey);
    return storage !== undefined;
  } catch {
    return false;
  }
}

function without<Kind extends Entry>(entries: readonly Kind[], path: string): Kind[] {
  const isIt = isSame(path);
  return entries.filter((entry) => !isIt(entry));
}

/** Tells whether an entry is that of an article, whichever edition its path is of. */
export function isSame(path: string): (entry: Pick<Entry, 'path'>) => boolean {
  const key = articleKey(path);
  return (entry) => articleKey(entry.path) === key;
}

/** Keys (see {@link articleKey}) of what the reader ever came to the end of. */
export function finishedArticles({ readings }: Pick<Library, 'readings'>): ReadonlySet<string> {
  return new Set(readings.filter((one) => one.finished).map(({ path }) => articleKey(path)));
}

function mergeReadings(readings: readonly Reading[]): Reading[] {
  const finished = finishedArticles({ readings });
  return newest(readings).map((one) => ({ ...one, finished: finished.has(articleKey(one.path)) }));
}

/** Each article once, by its newest entry; the newest first, and no more than are kept. */
function newest<Kind extends Entry>(entries: readonly Kind[]): Kind[] {
  const byKey = new Map<string, Kind>();
  for (const entry of entries) {
    const key = articleKey(entry.path);
    const other = byKey.get(key);
    if (!other || other.time < entry.time) byKey.set(key, entry);
  }
  return [...byKey.values()]
    .sort((a, b) => (a.time === b.time ? 0 : a.time < b.time ? 1 : -1))
    .slice(0, mostEntries);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseList<Kind>(value: unknown, parse: (item: unknown) => Kind | undefined): Kind[] {
  if (!Array.isArray(value)) return [];
  return value.map(parse).filter((entry) => entry !== undefined);
}

function parseEntry(value: unknown): Entry | undefined {
  if (!isRecord(value)) return undefined;
  const { path } = value;
  const title = parseWords(value.title);
  const time = parseTime(value.time);
  if (typeof path !== 'string' || !isArticlePath(path) || !title || !time) return undefined;
  return { path, title, time };
}

function parseReading(value: unknown): Reading | undefined {
  const entry = parseEntry(value);
  if (!entry || !isRecord(value)) return undefined;
  const { section } = value;
  const heading = parseWords(value.heading);
  return {
    ...entry,
    ...(isId(section) && heading ? { section, heading } : {}),
    sectionShare: parseShare(value.sectionShare),
    share: parseShare(value.share),
    finished: value.finished === true,
  };
}

function parseWords(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim().slice(0, longestWords) || undefined : undefined;
}

/** Half a character cannot be part of an address: `encodeURIComponent` throws. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[^\p{Cs}]+$/u.test(value) && value.length <= longestAddress;
}

function parseShare(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(value, 1) : 0;
}

function parseTime(value: unknown): string | undefined {
  const time = typeof value === 'string' ? new Date(value) : undefined;
  return time && !Number.isNaN(time.getTime()) ? time.toISOString() : undefined;
}
