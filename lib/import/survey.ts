import { stat } from 'node:fs/promises';
import { toRfc3339 } from '../date';
import type { ContentFile } from './content-files';
import { dateInName, tidyDate } from './dates';
import { readText } from './disk';
import { type FieldRules, plainRules, readValue } from './field-values';
import { bodyAnchors } from './heading-anchors';
import { type AddressSource, aliasAddresses, oldAddress, pagePath } from './hugo-address';
import type { HugoConfig } from './hugo-config';
import { type Entry, isEmpty, readFrontMatter } from './read-front-matter';
import { readSource } from './source';

/** What the first look at a post tells; the second look converts it. */
export interface Survey {
  content: ContentFile;
  title: string;
  /** Day or moment it is dated, for its address and its place in line. */
  date: string;
  slug: string | undefined;
  /** Where the Hugo site had it; undefined where no site is known. */
  old: string | undefined;
  /** Other addresses that lead to it. */
  aliases: string[];
  /** Aliases that are no address of this site. */
  badAliases: string[];
  names: Record<'tags' | 'categories' | 'authors', string[]>;
  fallback: FieldRules['fallback'];
  /** Why Hugo shows no page for it. */
  hidden: string | undefined;
  isEmpty: boolean;
  /** Ids its headings give themselves, each with ours (`heading-anchors.ts`). */
  anchors: ReadonlyMap<string, string>;
  isDraft: boolean;
  /** Whether it says itself that it is a draft, or that it is none. */
  saysDraft: boolean;
}

/** Files larger than this were put there by mistake; none is read. */
export const largestFile = 2_000_000;

/**
 * Reads as much of a post as the posts around it depend on. A post that cannot be read is surveyed
 * all the same, by its name: converting it will tell why.
 */
export async function surveyPost(
  content: ContentFile,
  config: HugoConfig,
  ownTimeZone: string,
): Promise<Survey> {
  const { size, mtime } = await stat(content.file);
  const text = size > largestFile ? '' : ((await readText(content.file)) ?? '');
  const { source } = readSource(text);
  const entries = source ? readEntries(source) : [];
  const rules: FieldRules = {
    ...plainRules,
    timeZone: config.timeZone ?? ownTimeZone,
    ownTimeZone,
  };
  const find = (name: string) => entries.find((entry) => entry.name.toLowerCase() === name)?.data;
  const read = (field: 'title' | 'date' | 'updated') => {
    const candidates = entries
      .filter(({ known, data }) => known?.field === field && !isEmpty(data))
      .sort((a, b) => (a.known?.rank ?? 0) - (b.known?.rank ?? 0));
    for (const { data } of candidates) {
      const { value } = readValue(field, data, rules);
      if (typeof value === 'string' && value.trim() !== '') return value;
    }
    return undefined;
  };
  const list = (field: 'tags' | 'categories' | 'authors') => {
    const entry = entries
      .filter(({ known, data }) => known?.field === field && !isEmpty(data))
      .sort((a, b) => (a.known?.rank ?? 0) - (b.known?.rank ?? 0))[0];
    const { value } = entry ? readValue(field, entry.data, rules) : {};
    return Array.isArray(value) ? value.map(String) : [];
  };

  const name = pagePath(content.path).split('/').at(-1) ?? '';
  const named = dateInName(name);
  const given = { title: read('title'), date: read('date') };
  const fallback: FieldRules['fallback'] = {};
  const title = given.title ?? (named?.rest ?? name).replace(/[-_]+/gu, ' ').trim();
  if (given.title === undefined) fallback.title = { value: title, why: '檔名' };
  if (given.date === undefined) {
    const updated = read('updated');
    if (named) fallback.date = { value: named.day, why: '檔名裡的日期' };
    else if (updated) fallback.date = { value: updated, why: '更新的日期' };
    else {
      const day = toRfc3339(mtime, ownTimeZone).slice(0, 10);
      fallback.date = { value: day, why: '檔案的修改日期（很可能不對）' };
    }
  }
  const date = given.date ?? fallback.date?.value ?? '';
  const slug = wordOf(find('slug')) ?? (config.dateInName ? named?.rest : undefined);
  const url = wordOf(find('url'));
  const address: AddressSource = { path: content.path, title, date, slug, url };
  const old = config.isSite || url !== undefined ? oldAddress(address, config) : undefined;
  const written = find('aliases');
  const all = (Array.isArray(written) ? written : [written]).filter((alias) => !isEmpty(alias));
  const resolved = all.map((alias) =>
    aliasAddresses(String(alias), old ?? `/${pagePath(content.path)}`, config),
  );
  return {
    content,
    title,
    date,
    slug,
    old,
    aliases: [...new Set(resolved.flat())],
    badAliases: all.filter((_, index) => resolved[index]?.length === 0).map(String),
    names: { tags: list('tags'), categories: list('categories'), authors: list('authors') },
    fallback,
    hidden: hiddenReason(find),
    isEmpty: source !== undefined && source.body.trim() === '',
    anchors: bodyAnchors(source?.body ?? ''),
    saysDraft: !isEmpty(find('draft')),
    isDraft: /^(?:true|yes)$/iu.test(String(find('draft'))),
  };
}

/** What a category's or an author's own page on the old site says. */
export interface Term {
  taxonomy: 'categories' | 'authors';
  name: string;
  title: string | undefined;
  description: string | undefined;
}

/** Reads `content/categories/<term>/_index.md` and the like; undefined for any other list. */
export async function readTerm({ file, path }: ContentFile): Promise<Term | undefined> {
  const [, taxonomy, name = ''] = /^(categories|authors?)\/(.+)\/_index$/u.exec(path) ?? [];
  if (taxonomy === undefined || (await stat(file)).size > largestFile) return undefined;
  const { source } = readSource((await readText(file)) ?? '');
  const entries = source ? readEntries(source) : [];
  const find = (field: string) => entries.find((entry) => entry.name.toLowerCase() === field)?.data;
  return {
    taxonomy: taxonomy === 'categories' ? 'categories' : 'authors',
    name,
    title: wordOf(find('title')),
    description: wordOf(find('description')),
  };
}

/** The fields of a front matter; none of one that cannot be read. */
export function readEntries(source: NonNullable<ReturnType<typeof readSource>['source']>): Entry[] {
  try {
    return readFrontMatter(source).frontMatter?.entries ?? [];
  } catch {
    return [];
  }
}

/** Why Hugo makes no page of what has these fields. */
export function hiddenReason(find: (name: string) => unknown): string | undefined {
  if (find('headless') === true) return 'headless: true，Hugo 不會做成頁面。';
  const build = find('build') ?? find('_build');
  const render = typeof build === 'object' && build !== null ? Reflect.get(build, 'render') : true;
  return render === false || render === 'never'
    ? 'build 的 render 是 never，Hugo 不會做成頁面。'
    : undefined;
}

function wordOf(value: unknown): string | undefined {
  return (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value).trim()
    : undefined;
}

/** A date's day in figures: `20190506`. */
export function dayOf(date: string): string {
  return (tidyDate(date)?.text ?? date).slice(0, 10).replaceAll('-', '');
}
