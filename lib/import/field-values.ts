import { isAddressable, tagSlug } from '../slug';
import { defaultTimeZone, tidyDate } from './dates';
import { type ArticleField, dateFields } from './fields';
import { quote } from './note';
import { isEmpty } from './read-front-matter';
import { isElsewhere } from './remote-pictures';

/** What decides how fields are read, beside the fields themselves. */
export interface FieldRules {
  /** Pages have a title and a description and nothing else. */
  kind: 'article' | 'page';
  /** Zone of times that name none: the old site's. */
  timeZone: string;
  /** Whether the old site said so, or it is our guess. */
  isZoneKnown: boolean;
  /** The publication's zone, in which a day of ours begins. */
  ownTimeZone: string;
  /** Values for fields that the post leaves out, each with the reason in words. */
  fallback: Partial<Record<ArticleField, { value: string; why: string }>>;
  /** Our spelling of a tag, a category or an author. */
  spelling(field: 'tags' | 'categories' | 'authors', name: string): string;
  /** Our address of the file a cover is; undefined when there is none. */
  cover(address: string): string | undefined;
  /** Whether names that the publication does not know are added to its data files. */
  addsNames: boolean;
  /** Addresses that are to lead here; undefined leaves the post's own as they are. */
  aliases: readonly string[] | undefined;
  /** Why a post is a draft that does not say so itself. */
  draft?: string;
  /** Posts that expired before this moment become drafts; none that is due later shows earlier. */
  now: Date;
}

/** Rules for a post that stands alone. */
export const plainRules: FieldRules = {
  kind: 'article',
  timeZone: defaultTimeZone,
  isZoneKnown: false,
  ownTimeZone: defaultTimeZone,
  fallback: {},
  spelling: (_, name) => name,
  cover: (address) => address,
  addsNames: false,
  aliases: undefined,
  now: new Date(0),
};

/** A value as our schema takes it, or why it cannot be used, and what a reader should check. */
export interface FieldValue {
  value?: unknown;
  /** What is left out of the value, or why all of it is. */
  lost?: string;
  /** Address of a picture on another host, which the site does not show. */
  remote?: string;
  /** What was decided. */
  guess?: string;
}

/** Reads one value for a field of ours. */
export function readValue(field: ArticleField, data: unknown, rules: FieldRules): FieldValue {
  if (dateFields.includes(field)) return dateValue(data, rules);
  switch (field) {
    case 'tags':
    case 'categories':
    case 'authors':
      return listValue(field, data, rules);
    case 'cover':
      return coverValue(data, rules);
    case 'draft':
      return draftValue(data);
    case 'pillar':
      return typeof data === 'boolean' ? { value: data } : { lost: '不是 true 或 false' };
    case 'translated':
    case 'ai_use':
    case 'check_ignore':
    case 'glossary':
    case 'aliases':
      return { value: data };
    default:
      return textValue(data);
  }
}

function textValue(data: unknown): FieldValue {
  if (typeof data === 'string') return { value: data };
  if (isPlain(data)) return { value: String(data) };
  const texts = Array.isArray(data) ? data.filter(isPlain).map(String) : [];
  const [first, ...others] = texts;
  if (first === undefined) return { lost: '不是一段文字' };
  return {
    value: first,
    ...(others.length > 0
      ? { lost: `只能有一個，留下「${first}」，沒有帶過來：${others.join('、')}` }
      : {}),
  };
}

function dateValue(data: unknown, { timeZone, isZoneKnown }: FieldRules): FieldValue {
  const written = isPlain(data) ? String(data) : '';
  const date = tidyDate(written, timeZone);
  if (!date) return { lost: '讀不懂，請寫成 2025-05-12T14:14:10+08:00' };
  if (!date.guessedZone || isZoneKnown) return { value: date.text };
  const place = timeZone === defaultTimeZone ? '臺北' : ` ${timeZone} `;
  return { value: date.text, guess: `原文沒有時區，當成${place}時間` };
}

function draftValue(data: unknown): FieldValue {
  if (typeof data === 'boolean') return { value: data };
  const word = String(data).toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(word)) return { value: true };
  if (['false', 'no', 'off', '0'].includes(word)) return { value: false };
  return { value: true, guess: '看不懂是不是草稿，當成草稿' };
}

function listValue(
  field: 'tags' | 'categories' | 'authors',
  data: unknown,
  rules: FieldRules,
): FieldValue {
  const items = Array.isArray(data) ? data : [data];
  const names = items.flatMap((item) => namesIn(field, item));
  const usable = names.filter((name) => field !== 'tags' || isTag(name));
  const lost = names.filter((name) => !usable.includes(name));
  const odd = items.filter((item) => !isEmpty(item) && namesIn(field, item).length === 0);
  const value = [...new Set(usable.map((name) => rules.spelling(field, name)))];
  const left = [...lost, ...odd.map((item) => quote(JSON.stringify(item) ?? ''))];
  return {
    ...(value.length > 0 || left.length === 0 ? { value } : {}),
    ...(left.length > 0 ? { lost: `沒有帶過來：${left.join('、')}` } : {}),
  };
}

/** Names in one item: a word, a word with commas, or a map with a name. */
function namesIn(field: 'tags' | 'categories' | 'authors', item: unknown): string[] {
  if (typeof item === 'string' || isPlain(item)) {
    const separators = field === 'tags' ? /[，、；]/u : /\n/u;
    return String(item)
      .split(separators)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  }
  const name = property(item, 'name') ?? property(item, 'title');
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
}

function isTag(name: string): boolean {
  const slug = tagSlug(name);
  return slug !== '' && isAddressable(slug);
}

/** A picture in any of the shapes that themes know: an address, a list, a map, Hugo's resources. */
function coverValue(data: unknown, rules: FieldRules): FieldValue {
  const address = coverAddress(data);
  if (address === undefined) return { lost: '裡面沒有圖片的路徑' };
  const path = rules.cover(address);
  // What is not among our own files the site does not show.
  if (path === undefined ? isElsewhere(address) : isElsewhere(path)) {
    return { lost: `是外站的圖片，不能當封面：${address}`, remote: address };
  }
  return path === undefined ? { lost: `找不到可以用的圖片「${quote(address)}」` } : { value: path };
}

export function coverAddress(data: unknown): string | undefined {
  if (typeof data === 'string') return data.trim() === '' ? undefined : data.trim();
  if (Array.isArray(data)) {
    const named = data.filter((item) => typeof property(item, 'src') === 'string');
    if (named.length > 0) {
      const wanted = named.find((item) =>
        /cover|feature|thumb|banner/iu.test(
          `${String(property(item, 'name') ?? '')} ${String(property(item, 'src'))}`,
        ),
      );
      const source = property(wanted, 'src');
      return typeof source === 'string' ? source : undefined;
    }
    return coverAddress(data.find((item) => typeof item === 'string'));
  }
  for (const name of ['image', 'src', 'url', 'path', 'feature']) {
    const value = property(data, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

/** A map's own member. */
export function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function isPlain(value: unknown): value is string | number | bigint | boolean {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value);
}
