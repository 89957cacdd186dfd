import { z } from 'zod';
import { type Messages, messagesFor } from './messages/messages';
import { asciiSlug, isLanguageTag, text } from './schema';

/** One edition as `site.yaml` lists it. The one without `slug` is the main edition. */
export const editionSchema = z
  .strictObject({
    slug: asciiSlug().optional(),
    language: text().refine(isLanguageTag),
    label: text(),
    name: text(),
    convert: z.enum(['cn', 'hk']).optional(),
    files: asciiSlug().optional(),
    words: z.record(z.string(), text()).optional(),
  })
  .superRefine(({ slug, convert, files }, context) => {
    const ways = [convert, files].filter((way) => way !== undefined).length;
    if (slug === undefined ? ways === 0 : ways === 1) return;
    context.addIssue({
      code: 'custom',
      path: [slug === undefined ? 'convert' : 'slug'],
      message:
        slug === undefined
          ? '主要版本（沒有 slug 的那一個）是原稿，不能有 convert 或 files。'
          : '其他版本要寫 convert（由主要版本轉換）或 files（翻譯的檔案），擇一。',
    });
  });
export type EditionRow = z.output<typeof editionSchema>;

/** One of the publication's editions: the same pages for readers of another script or language. */
export interface Edition {
  /** First segment of its addresses; missing for the main edition. */
  slug?: string;
  /** What its addresses begin with: nothing for the main edition, else `/zh-hans`. */
  path: string;
  /** BCP 47. */
  language: string;
  /** IANA name, of the whole publication. */
  timeZone: string;
  /** What the switch between the editions calls it: 「繁」. */
  label: string;
  name: string;
  /** OpenCC's name of what the main edition is converted to. */
  convert?: 'cn' | 'hk';
  /** What stands before `.mdx` in the names of its files: `en` for `<slug>.en.mdx`. */
  files?: string;
  /** What the site's name, categories and other facts are called in it, by the main edition's words. */
  words?: Readonly<Record<string, string>>;
  /** The words of the interface. */
  messages: Messages;
}

/** Turns the rows of `site.yaml` into editions, the main one first. */
export function makeEditions(
  rows: readonly EditionRow[],
  { language, time_zone: timeZone }: { language: string; time_zone: string },
): readonly [main: Edition, ...others: Edition[]] {
  const main = rows.find(({ slug }) => slug === undefined) ?? { language, label: '', name: '' };
  const others = rows.filter((row) => row !== main);
  return [makeEdition(main, timeZone), ...others.map((row) => makeEdition(row, timeZone))];
}

function makeEdition(row: EditionRow, timeZone: string): Edition {
  return {
    ...row,
    timeZone,
    path: row.slug === undefined ? '' : `/${row.slug}`,
    messages: messagesFor(row.language),
  };
}

/** Pages that the main edition alone has so far: what they find is written in its words. */
const mainOnly = /^\/(?:find|library|search)(?=[?#]|$)/;

/**
 * Where a page of the main edition stands in another: `/tags` → `/zh-hans/tags`.
 * @param path path of the main edition, encoded
 */
export function pathIn({ path: base }: Pick<Edition, 'path'>, path: string): string {
  if (path === '/') return base || '/';
  return mainOnly.test(path) ? path : `${base}${path}`;
}
