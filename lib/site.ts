import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { noTerms, type Terms, termsExamples, termsSchema } from './convert/terms';
import { toRfc3339 } from './date';
import { dateFormat } from './date-format';
import type { Edition } from './edition';
import { editionSchema, makeEditions } from './editions';
import { ContentError, type Fault } from './fault';
import { glossaryExamples, glossarySchema, type Term } from './glossary';
import { contentDir, displayPath } from './paths';
import { aiUseLevel, asciiSlug, languageTag, text, webAddress } from './schema';
import { sitePath } from './slug';
import { leadsOutside, strayLink } from './stray-links';
import { decodeUtf8, notUtf8 } from './utf8';
import { validate } from './validate';
import { readYaml } from './yaml';

const siteExamples = {
  name: 'name: 前沿',
  latin_name: 'latin_name: Qianyan',
  tagline: 'tagline: 一句話說明',
  description: 'description: 兩三句話的介紹',
  url: 'url: https://example.com（結尾不加斜線）',
  edit_url: 'edit_url: https://github.com/帳號/專案/edit/main（結尾不加斜線）',
  language: 'language: zh-Hant-TW',
  editions: 'editions: 一列 slug、language、label、name 與 convert 或 files',
  time_zone: 'time_zone: Asia/Taipei',
  default_author: 'default_author: editors（authors.yaml 的代號）',
  licence: 'licence: 一組 name 與 url',
  ai_use: 'ai_use: 一組 text 與 pictures，值是 none、assisted 或 generated',
  page_size: 'page_size: 10',
  reading_speed: 'reading_speed: 450',
  feed_size: 'feed_size: 30',
  count_reads: 'count_reads: false',
  navigation: 'navigation: 一列 label 與 href',
};

const timeZone = () =>
  z.string().refine(
    (zone) => {
      try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
      } catch {
        return false;
      }
    },
    { error: (issue) => `「${String(issue.input)}」不是 IANA 時區名稱。` },
  );

export const siteSchema = z.strictObject({
  name: text(),
  latin_name: text(),
  tagline: text(),
  description: text(),
  url: webAddress().refine((url) => !url.endsWith('/')),
  edit_url: webAddress()
    .refine((url) => !url.endsWith('/'))
    .optional(),
  language: languageTag(),
  editions: uniqueBy(z.array(editionSchema), ['slug', 'language', 'files']).default([]),
  time_zone: timeZone(),
  default_author: asciiSlug(),
  licence: z.strictObject({ name: text(), url: webAddress() }),
  ai_use: z.strictObject({ text: aiUseLevel, pictures: aiUseLevel }),
  page_size: z.int().min(1).max(100),
  reading_speed: z.int().min(50).max(2000),
  feed_size: z.int().min(1).max(200),
  count_reads: z.boolean().optional(),
  navigation: z.array(z.strictObject({ label: text(), href: z.string().regex(/^\/(?![/\\])/) })),
});
export type Site = z.output<typeof siteSchema>;

export const categorySchema = z.strictObject({
  slug: asciiSlug(),
  name: text(),
  description: text(),
  hue: z.number().min(0).max(360),
});
export type Category = z.output<typeof categorySchema>;

export const authorSchema = z.strictObject({
  slug: asciiSlug(),
  name: text(),
  description: text(),
  url: webAddress().optional(),
});
export type Author = z.output<typeof authorSchema>;

/** The publication's own facts, from the data files of the content folder. */
export interface Publication {
  site: Site;
  /** The edition whose words these are. */
  edition: Edition;
  /** All editions, the main one first. */
  editions: readonly Edition[];
  categories: Category[];
  authors: Author[];
  /** Authors of articles that name none. */
  defaultAuthor: Author;
  /** From `glossary.yaml`, which a publication may do without. */
  glossary: Term[];
  /** From `terms.yaml`, likewise: names that no edition changes, and an edition's own words. */
  terms: Terms;
}

/** A publication alone, of what has its fields among others. */
export function publicationOf(among: Publication): Publication {
  const { site, edition, editions, categories, authors, defaultAuthor, glossary, terms } = among;
  return { site, edition, editions, categories, authors, defaultAuthor, glossary, terms };
}

function readData<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  examples: Readonly<Record<string, string>>,
  faults: Fault[],
  whenMissing?: z.output<Schema>,
): z.output<Schema> | undefined {
  const file = displayPath(name);
  const place = path.join(contentDir, name);
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(place);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing && whenMissing !== undefined) return whenMissing;
    faults.push({
      file,
      line: 1,
      column: 1,
      rule: 'missing-file',
      found: '找不到這個檔案。',
      advice: '網站需要它，請從範例網站複製一份再修改。',
    });
    return undefined;
  }
  // Before anything of it is told in a report.
  if (leadsOutside(contentDir, place)) {
    faults.push(strayLink(file));
    return undefined;
  }
  const source = decodeUtf8(bytes);
  if (source === undefined) {
    faults.push(notUtf8(file));
    return undefined;
  }
  const yaml = readYaml(source, file);
  if (whenMissing !== undefined && yaml.data === null && yaml.faults.length === 0) {
    return whenMissing;
  }
  const result = validate(schema, yaml, file, examples);
  faults.push(...result.faults);
  return result.value;
}

/**
 * Reads and checks the publication's data files.
 * @throws ContentError naming every fault in all of them
 */
export function readPublication(): Publication {
  const faults: Fault[] = [];
  const site = readData('site.yaml', siteSchema, siteExamples, faults);
  const categories = readData(
    'categories.yaml',
    uniqueBy(z.array(categorySchema).min(1), ['slug', 'name']),
    {
      slug: 'slug: ai-frontier（小寫英文、數字與連字號，不可重複）',
      name: 'name: 分類名稱',
      description: 'description: 一句話說明',
      hue: 'hue: 0 到 360 的色相',
    },
    faults,
  );
  const authors = readData(
    'authors.yaml',
    uniqueBy(z.array(authorSchema).min(1), ['slug', 'name']),
    {
      slug: 'slug: editors（小寫英文、數字與連字號，不可重複）',
      name: 'name: 作者名',
      description: 'description: 一句話介紹',
      url: 'url: https://…',
    },
    faults,
  );
  const glossary = readData('glossary.yaml', glossarySchema, glossaryExamples, faults, []);
  const terms = readData('terms.yaml', termsSchema, termsExamples, faults, noTerms);
  const defaultAuthor = authors?.find((author) => author.slug === site?.default_author);
  if (site && authors && !defaultAuthor) {
    faults.push({
      file: displayPath('site.yaml'),
      line: 1,
      column: 1,
      rule: 'unknown-author',
      field: 'default_author',
      found: `authors.yaml 裡沒有「${site.default_author}」。`,
      advice: `可以用的作者：${authors.map((author) => author.slug).join('、')}。`,
    });
  }
  if (!site || !categories || !authors || !defaultAuthor || !glossary || !terms) {
    throw new ContentError(faults);
  }
  const editions = makeEditions(site.editions, site);
  const [edition] = editions;
  return { site, edition, editions, categories, authors, defaultAuthor, glossary, terms };
}

/** Refuses a list in which two rows share a value that has to be theirs alone. */
function uniqueBy<Row extends object>(rows: z.ZodType<Row[]>, keys: (keyof Row & string)[]) {
  return rows.superRefine((list, context) => {
    for (const key of keys) {
      const seen = new Set<unknown>();
      for (const [index, row] of list.entries()) {
        // Only of editions one may have none.
        if (row[key] !== undefined && seen.has(row[key])) {
          context.addIssue({
            code: 'custom',
            path: [index, key],
            message: `「${String(row[key])}」前面已經有了。`,
          });
        }
        seen.add(row[key]);
      }
    }
  });
}

let known: { stamp: string; value: Publication; faults: readonly Fault[] } | undefined;

function knownPublication() {
  const stamp = process.env.NODE_ENV === 'development' ? dataStamp() : '';
  if (known?.stamp === stamp) return known;
  try {
    known = { stamp, value: readPublication(), faults: [] };
  } catch (error) {
    if (!known || !(error instanceof ContentError)) throw error;
    known = { ...known, stamp, faults: error.faults };
  }
  return known;
}

/** Changes when one of the data files does. */
function dataStamp(): string {
  const stamps = [
    'site.yaml',
    'categories.yaml',
    'authors.yaml',
    'glossary.yaml',
    'terms.yaml',
  ].map((name) => {
    const file = path.join(/* turbopackIgnore: true */ contentDir, name);
    const stat = fs.statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
    return stat && `${stat.mtimeMs} ${stat.size}`;
  });
  return stamps.join();
}

/**
 * The publication's facts, read once per process. In development, where they get edited, read when
 * they change; while what was saved is broken, they stay what they were.
 */
export function getPublication(): Publication {
  return knownPublication().value;
}

/** What is wrong with the data files that {@link getPublication} could not use. */
export function publicationFaults(): readonly Fault[] {
  return knownPublication().faults;
}

/** Shorthand for the facts of `site.yaml`. */
export function getSite(): Site {
  return getPublication().site;
}

/** Turns a path of this site into the full address that feeds, metadata and sitemaps need. */
export function absoluteUrl(pathname: string): string {
  return new URL(pathname, getSite().url).href;
}

/** Where a content file can be edited on the git host, if `site.yaml` tells and it lies there. */
export function editUrl(file: string): string | undefined {
  const { edit_url } = getSite();
  if (edit_url === undefined || file.startsWith('../') || file.startsWith('/')) return undefined;
  return `${edit_url}${sitePath(...file.split('/'))}`;
}

/**
 * A date as readers see it, in the publication's zone: 「2025年5月12日」.
 * @param edition whose language it is told in; the main one where none is named
 */
export function formatDate(
  date: Date,
  { language, timeZone }: Pick<Edition, 'language' | 'timeZone'> = getPublication().edition,
): string {
  return dateFormat(language, { timeZone, dateStyle: 'long' }).format(date);
}

/** A moment as readers see it, to the minute: 「2025年5月12日 14:14」. */
export function formatMoment(date: Date): string {
  const { language, time_zone } = getSite();
  const time = dateFormat(language, {
    timeZone: time_zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return `${formatDate(date)} ${time.format(date)}`;
}

/** An instant for machines (`datetime`, JSON-LD, feeds), in the publication's zone. */
export function isoDate(date: Date): string {
  return toRfc3339(date, getSite().time_zone);
}
