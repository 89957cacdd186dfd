import { z } from 'zod';
import type { Edition } from './edition';
import { messagesFor } from './messages/messages';
import { asciiSlug, languageTag, text } from './schema';
import { isTaken } from './taken';

/** One edition as `site.yaml` lists it. The one without `slug` is the main edition. */
export const editionSchema = z
  .strictObject({
    slug: asciiSlug()
      .refine((slug) => !isTaken(slug), {
        error: ({ input }) => `「/${String(input)}」是網站自己的網址。`,
      })
      .optional(),
    language: languageTag(),
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
