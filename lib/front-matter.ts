import { z } from 'zod';
import { readAlias } from './alias';
import { splitContentFile } from './content-file';
import { correctDate, datePattern, impossibleDay, parseDate, toRfc3339 } from './date';
import type { Fault } from './fault';
import { aiUseLevel, isLanguageTag, text, webAddress } from './schema';
import type { Publication } from './site';
import { isAddressable, tagSlug } from './slug';
import { suggest } from './suggest';
import { validate } from './validate';
import type { YamlText } from './yaml';

/** Every field an article may have, with a correct line to show an author who got it wrong. */
export const articleFields = {
  title: 'title: "文章標題"',
  date: 'date: 2025-05-12T14:14:10+08:00（或 2025-05-12）',
  description: 'description: "一兩句話的摘要"',
  tags: 'tags: ["語言模型", "GPU"]',
  categories: 'categories: ["AI 技術前沿"]（名稱列在 categories.yaml）',
  authors: 'authors: ["editors"]（代號列在 authors.yaml）',
  series: 'series: "系列名稱"',
  pillar: 'pillar: true（這個分類的必讀）',
  cover: 'cover: /images/posts/封面.jpg（檔案放在 public/ 裡）',
  coverAlt: 'coverAlt: "封面畫了什麼"',
  coverCredit: 'coverCredit: "攝影或繪者"',
  updated: 'updated: 2025-05-13T09:00:00+08:00（不早於 date）',
  corrections:
    'corrections: [{ date: 2025-05-14, text: "第二段的「三成」應為「兩成」。" }]（日期不早於 date）',
  source_url: 'source_url: https://example.com/article',
  source_archive:
    'source_archive: https://web.archive.org/web/20250512000000/https://example.com/article',
  source_name: 'source_name: "出處的名稱"',
  source_author: 'source_author: "原作者"',
  source_date: 'source_date: 2025-05-12',
  source_language: 'source_language: en',
  translated: 'translated: "全文由編輯部翻譯"（或 translated: true）',
  ai_use: 'ai_use: assisted（或 text 與 pictures 各寫一個：none、assisted、generated）',
  aliases: 'aliases: ["/2019/05/舊網址"]（讀者會被帶到這一篇）',
  glossary: 'glossary: false（這一篇不標名詞）',
  draft: 'draft: true（草稿）或 draft: false（要刊出）',
  check_ignore: 'check_ignore: { mainland-terms: 這個詞是本文的例子 }',
} as const;
export type ArticleField = keyof typeof articleFields;

export const pageFields = {
  title: 'title: "頁面標題"',
  description: 'description: "一兩句話的摘要"',
  aliases: 'aliases: ["/舊網址"]（讀者會被帶到這一頁）',
} as const;

/** Hugo archives write `""` and `[]` for "nothing"; so does an empty value. */
const blankToUndefined = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? undefined
    : value;
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(blankToUndefined, schema.optional()).optional();

/** A list that no article needs to be longer. */
const atMost = <Item>(most: number, list: z.ZodType<Item[]>) =>
  list
    .refine((items) => items.length <= most, {
      error: (issue) => `這裡有 ${(issue.input as unknown[]).length} 個，最多 ${most} 個。`,
    })
    .meta({ maxItems: most });

const alias = z.string().transform((written, context) => {
  const { path, problem } = readAlias(written.trim());
  if (path !== undefined) return path;
  context.addIssue(problem);
  return z.NEVER;
});

/** Why an article is right to break a rule; an empty one says nothing. */
const reason = z
  .preprocess(
    (value) => value ?? '',
    z
      .string()
      .trim()
      .superRefine((words, context) => {
        if (words !== '') return;
        context.addIssue({
          code: 'custom',
          message: '沒有寫理由。',
          params: { advice: `請寫不理會的理由，例如 ${articleFields.check_ignore}` },
        });
      }),
  )
  .meta({ minLength: 1 });

/** More than any article needs; each is a page of its own, in every edition. */
const mostTags = 50;
/** Likewise; a server's build keeps 90 KB for each. */
const mostAliases = 100;
/** An article with more should be written anew. */
const mostCorrections = 50;

const schemas = new WeakMap<Publication, ReturnType<typeof articleSchema>>();

/** Building a schema takes longer than applying it. */
function schemaFor(publication: Publication) {
  const schema = schemas.get(publication) ?? articleSchema(publication);
  schemas.set(publication, schema);
  return schema;
}

/** The fields of an article. Names of categories and authors are looked up in the publication. */
export function articleSchema({ site, categories, authors }: Publication) {
  const date = () =>
    z
      .string()
      .meta({ pattern: datePattern })
      .transform((value, context) => {
        const instant = parseDate(value, site.time_zone);
        if (instant) return instant;
        const meant = correctDate(value, site.time_zone);
        const written = `「${value.slice(0, 60)}」`;
        const missing = impossibleDay(value);
        context.addIssue({
          code: 'custom',
          message: missing
            ? `${written}：${missing}。`
            : `${written}不是看得懂的日期（時刻要寫時區）。`,
          ...(meant ? { params: { advice: `請寫成 ${meant}` } } : {}),
        });
        return z.NEVER;
      });
  const oneOf = <Row extends { slug: string; name: string }>(rows: Row[], what: string) =>
    z.string().transform((value, context) => {
      // Pasted names carry no-break spaces and full-width letters.
      const wanted = value.normalize('NFKC').trim();
      const row = rows.find(
        ({ slug, name }) => wanted === name.normalize('NFKC') || wanted === slug,
      );
      if (row) return row;
      const meant = suggest(
        value,
        rows.map(({ name }) => name),
      );
      context.addIssue({
        code: 'custom',
        message: `沒有「${value}」這個${what}，${meant ? `是不是「${meant}」？` : `有的是：${rows.map(({ name }) => name).join('、')}。`}`,
        ...(meant ? { params: { advice: `請寫成 "${meant}"` } } : {}),
      });
      return z.NEVER;
    });
  const tag = text().transform((name, context) => {
    const slug = tagSlug(name);
    if (!isAddressable(slug)) {
      context.addIssue(`標籤「${name.slice(0, 60)}」太長，或有不完整的字元。`);
      return z.NEVER;
    }
    if (/[，、；]/u.test(name)) {
      context.addIssue(`標籤「${name}」裡有全形標點；標籤之間要用半形逗號分開。`);
      return z.NEVER;
    }
    if (slug) return { name, slug };
    context.addIssue(`標籤「${name}」裡沒有文字。`);
    return z.NEVER;
  });
  const once = <Row extends { slug: string }>(rows: z.ZodType<Row[]>) =>
    rows.transform((list) => [...new Map(list.map((row) => [row.slug, row])).values()]);

  return z
    .strictObject({
      title: text(),
      date: date(),
      description: optional(text()),
      tags: optional(once(atMost(mostTags, z.array(tag)))),
      categories: optional(once(z.array(oneOf(categories, '分類')))),
      authors: optional(once(z.array(oneOf(authors, '作者')))),
      series: optional(text()),
      pillar: optional(z.boolean()),
      cover: optional(text()),
      coverAlt: optional(text()),
      coverCredit: optional(text()),
      updated: optional(date()),
      corrections: optional(
        atMost(mostCorrections, z.array(z.strictObject({ date: date(), text: text() }))),
      ),
      source_url: optional(webAddress()),
      source_archive: optional(webAddress()),
      source_name: optional(text()),
      source_author: optional(text()),
      source_date: optional(date()),
      source_language: optional(
        text().refine(isLanguageTag, {
          error: (issue) => `「${String(issue.input)}」不是語言代碼。`,
        }),
      ),
      translated: optional(
        z.union([
          text().refine((words) => !/^(?:yes|no|true|false|y|n)$/i.test(words)),
          z.boolean(),
        ]),
      ),
      ai_use: optional(
        z.union([
          aiUseLevel.transform((level) => ({ text: level, pictures: undefined })),
          z.strictObject({ text: aiUseLevel.optional(), pictures: aiUseLevel.optional() }),
        ]),
      ),
      aliases: optional(atMost(mostAliases, z.array(alias))),
      glossary: optional(z.boolean()),
      draft: optional(z.boolean()),
      check_ignore: optional(z.record(z.string(), reason)),
    })
    .superRefine(({ date, updated, corrections = [] }, context) => {
      const early = (path: (string | number)[], what: string, otherwise: string) =>
        context.addIssue({
          code: 'custom',
          path,
          message: `${what}比發表時間還早。`,
          params: {
            advice: `請寫不早於 ${toRfc3339(date, site.time_zone)} 的時間，${otherwise}。`,
          },
        });
      if (updated && updated < date) early(['updated'], '更新時間', '或刪掉這一行');
      for (const [index, correction] of corrections.entries()) {
        if (correction.date >= date) continue;
        early(['corrections', index, 'date'], '更正的時間', '刊出以前改的不必寫');
      }
    });
}
export type FrontMatter = z.output<ReturnType<typeof articleSchema>>;

const pageSchema = z.strictObject({
  title: text(),
  description: text(),
  aliases: optional(atMost(mostAliases, z.array(alias))),
});
export type PageFrontMatter = z.output<typeof pageSchema>;

type Parsed<FrontMatter> = {
  locate: YamlText['locate'];
  /** Those that are right by themselves, whatever is wrong with others. */
  fields: Partial<FrontMatter>;
} & (
  | { frontMatter: FrontMatter; body: string; faults: [] }
  | { frontMatter: undefined; body: string | undefined; faults: Fault[] }
);

/**
 * Reads one article's file: front matter by `gray-matter`, checked field by field.
 * @param source the file's text, with or without BOM, LF or CRLF
 * @param file name for the faults
 * @returns the fields, and the MDX behind blanks in place of the front matter, so that lines,
 *   columns and offsets agree; or every fault found, and the body also where only fields are at fault, so that it
 *   can be checked in the same run
 */
export function parseArticleFile(
  source: string,
  file: string,
  publication: Publication,
): Parsed<FrontMatter> {
  return parseFile(source, file, schemaFor(publication), articleFields);
}

/** Reads a page of `content/pages/` the same way as an article. */
export function parsePageFile(source: string, file: string): Parsed<PageFrontMatter> {
  return parseFile(source, file, pageSchema, pageFields);
}

function parseFile<Schema extends z.ZodObject>(
  source: string,
  file: string,
  schema: Schema,
  examples: Readonly<Record<string, string>>,
): Parsed<z.output<Schema>> {
  const { parts, fault } = splitContentFile(source, file);
  if (!parts) {
    const locate = () => ({ line: 1, column: 1 });
    return { locate, fields: {}, frontMatter: undefined, body: undefined, faults: [fault] };
  }
  const { head, fields: yaml, body } = parts;
  const { locate } = yaml;
  const slips = colonSlips(head, file, Object.keys(examples));
  const result = slips.length > 0 ? undefined : validate(schema, yaml, file, examples);
  if (result?.value !== undefined) {
    return { locate, fields: result.value, frontMatter: result.value, body, faults: [] };
  }
  const fields = validFields(schema, yaml.data);
  return { locate, fields, frontMatter: undefined, body, faults: result?.faults ?? slips };
}

function validFields<Schema extends z.ZodObject>(
  schema: Schema,
  data: unknown,
): Partial<z.output<Schema>> {
  const written = typeof data === 'object' && data !== null ? data : {};
  const valid = Object.entries(schema.shape).flatMap(([name, field]) => {
    if (!Object.hasOwn(written, name)) return [];
    const result = z.safeParse(field, Reflect.get(written, name));
    return result.success ? [[name, result.data]] : [];
  });
  return Object.fromEntries(valid);
}

/**
 * Lines such as `title：標題` and `title:標題`, which YAML takes for anything but a field, and would
 * report in words that help nobody.
 */
function colonSlips(head: string, file: string, names: readonly string[]): Fault[] {
  return head.split('\n').flatMap((line, index): Fault[] => {
    const [, name, value = ''] = /^(\w+)\s*(?:：|:(?=[^\s]))(.*)$/u.exec(line) ?? [];
    if (name === undefined || !names.includes(name)) return [];
    return [
      {
        file,
        line: index + 1,
        column: name.length + 1,
        rule: 'front-matter',
        field: name,
        found: `冒號的寫法不對：「${line.trim().slice(0, 60)}」`,
        advice: `欄位名稱後面用半形冒號加一個空白：${name}: ${value.trim().slice(0, 60)}`,
      },
    ];
  });
}
