import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isFile, isFolder, liesBelow } from './disk';
import type { Problem } from './note';

/** What the importer has to know of a Hugo site. Paths are absolute. */
export interface HugoConfig {
  root: string;
  /** False for a folder of files, whose old addresses nobody knows. */
  isSite: boolean;
  /** The language imported; undefined for a site of one language. */
  language: string | undefined;
  languages: readonly string[];
  /** Whether files without a language in their names are in the language imported. */
  isDefaultLanguage: boolean;
  contentDir: string;
  /** Content folders of the other languages. */
  otherContentDirs: readonly string[];
  staticDirs: readonly string[];
  assetDirs: readonly string[];
  timeZone: string | undefined;
  /** Base address, without a slash at its end; empty when the site has none. */
  baseUrl: string;
  /** What addresses of this language begin with, such as `/en`; mostly empty. */
  prefix: string;
  /** Address patterns by section. */
  permalinks: Readonly<Record<string, string>>;
  /** Sections with addresses that end in `.html`; true for all. */
  uglyUrls: boolean | readonly string[];
  lowerCase: boolean;
  /** Whether a day at the beginning of a file's name is its date. */
  dateInName: boolean;
  /** What the configuration says for all posts, as it is written. */
  cascade?: unknown;
  /** Parameters of the site, texts and numbers only, by their names in lower case. */
  params: Readonly<Record<string, string>>;
}

const rootNames = ['hugo', 'config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);
const configFolder = path.join('config', '_default');
const largestConfig = 1_000_000;

/** Whether a folder is a Hugo site: it has content and a configuration. */
export async function isHugoSite(folder: string): Promise<boolean> {
  let config: unknown;
  try {
    ({ config } = await readConfigFiles(folder));
  } catch {
    // What is wrong with it is told when it is read in earnest.
    return true;
  }
  if (config === undefined) return false;
  return (await isFolder(path.join(folder, contentDirOf(config)))) || hasLanguages(config);
}

/**
 * Reads a site's configuration: one file, or the folder `config/_default`.
 * @param language the language to import; the site's default one if undefined
 * @returns what is used of it, or why it cannot be read
 */
export async function readHugoConfig(
  root: string,
  language: string | undefined,
): Promise<{ config: HugoConfig; problem?: never } | { config?: never; problem: Problem }> {
  let config: unknown;
  try {
    ({ config } = await readConfigFiles(root));
  } catch (error) {
    return { problem: { text: error instanceof Error ? error.message : String(error) } };
  }
  const languages = Object.entries(record(get(config, 'languages')))
    .filter(([, settings]) => get(settings, 'disabled') !== true)
    .map(([code]) => code.toLowerCase());
  const standard = (text(get(config, 'defaultContentLanguage')) ?? 'en').toLowerCase();
  const wanted = language?.toLowerCase() ?? standard;
  if (language !== undefined && !languages.includes(wanted)) {
    const known = languages.length > 0 ? `有的是：${languages.join('、')}` : '網站只有一種語言';
    return { problem: { text: `網站沒有「${language}」這種語言；${known}。` } };
  }
  const own = get(get(config, 'languages'), wanted);
  const setting = (name: string) => get(own, name) ?? get(config, name);
  const mounts = mountsOf(config);
  const contentOf = (code: string) =>
    path.resolve(
      root,
      text(get(get(get(config, 'languages'), code), 'contentDir')) ??
        mounts.find(({ target, language }) => target === 'content' && language === code)?.source ??
        mounts.find(({ target, language }) => target === 'content' && !language)?.source ??
        contentDirOf(config),
    );
  const contentDir = contentOf(wanted);
  const folders = (name: string, standard: string) =>
    [
      ...list(setting(name) ?? standard),
      ...mounts.filter(({ target }) => target === standard).map(({ source }) => source),
    ].map((folder) => path.resolve(root, folder));
  const inSubfolder = get(config, 'defaultContentLanguageInSubdir') === true;
  const baseUrl = (text(setting('baseURL')) ?? '').replace(/\/+$/u, '');
  const isDefaultLanguage = wanted === standard || languages.length === 0;
  return {
    config: {
      root,
      isSite: true,
      language: languages.length > 0 ? wanted : undefined,
      languages,
      isDefaultLanguage,
      contentDir,
      otherContentDirs: [...new Set(languages.map(contentOf))].filter((dir) => dir !== contentDir),
      staticDirs: [...new Set(folders('staticDir', 'static'))],
      assetDirs: [...new Set(folders('assetDir', 'assets'))],
      timeZone: zone(setting('timeZone')),
      baseUrl,
      prefix: languages.length > 0 && (!isDefaultLanguage || inSubfolder) ? `/${wanted}` : '',
      permalinks: permalinksOf(setting('permalinks')),
      uglyUrls: uglyUrlsOf(setting('uglyURLs')),
      lowerCase: get(config, 'disablePathToLower') !== true,
      dateInName: list(get(get(config, 'frontmatter'), 'date')).includes(':filename'),
      cascade: setting('cascade'),
      params: { ...paramsOf(get(config, 'params')), ...paramsOf(get(own, 'params')) },
    },
  };
}

/** A folder of Markdown files with nothing around it. */
export function plainFolder(folder: string, staticDir: string | undefined): HugoConfig {
  return {
    root: folder,
    isSite: false,
    language: undefined,
    languages: [],
    isDefaultLanguage: true,
    contentDir: folder,
    otherContentDirs: [],
    staticDirs: staticDir === undefined ? [] : [staticDir],
    assetDirs: [],
    timeZone: undefined,
    baseUrl: '',
    prefix: '',
    permalinks: {},
    uglyUrls: false,
    lowerCase: false,
    dateInName: false,
    params: {},
  };
}

async function readConfigFiles(root: string): Promise<{ config: unknown }> {
  let config: unknown;
  const folder = path.join(root, configFolder);
  if (await isFolder(folder)) {
    for (const name of (await readdir(folder)).sort()) {
      const [key = '', ...rest] = name.replace(/\.(?:toml|ya?ml|json)$/u, '').split('.');
      if (name === [key, ...rest].join('.')) continue;
      const data = await readData(path.join(folder, name), root);
      const inLanguage = rest.join('.').toLowerCase();
      let nested = data;
      if (key === 'languages' && inLanguage) nested = { languages: { [inLanguage]: data } };
      else if (!rootNames.some((one) => one.startsWith(`${key}.`))) {
        nested = { [key]: data };
        if (inLanguage) nested = { languages: { [inLanguage]: nested } };
      }
      config = merge(config, nested);
    }
  }
  for (const name of rootNames) {
    const file = path.join(root, name);
    if (!(await isFile(file))) continue;
    return { config: merge(config, await readData(file, root)) ?? {} };
  }
  return { config };
}

async function readData(file: string, root: string): Promise<unknown> {
  const name = path.basename(file);
  if (!(await isFile(file)) || !(await liesBelow(file, root))) {
    throw new Error(`網站設定 ${name} 不是一般的檔案，或連到網站的資料夾外面，沒有讀。`);
  }
  const source = await readFile(file, 'utf8');
  if (source.length > largestConfig) throw new Error(`${name} 太大了，讀不了。`);
  try {
    if (file.endsWith('.toml')) return parseToml(source);
    return file.endsWith('.json') ? JSON.parse(source) : parseYaml(source, { maxAliasCount: 100 });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`網站設定 ${name} 讀不懂（${reason}）。`);
  }
}

/** Names in a configuration do not tell capitals from small letters. */
function get(value: unknown, name: string): unknown {
  const found = Object.entries(record(value)).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  );
  return found?.[1];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function merge(one: unknown, other: unknown): unknown {
  if (one === undefined) return other;
  if (Object.keys(record(one)).length === 0 || Object.keys(record(other)).length === 0)
    return other;
  const result = new Map(Object.entries(record(one)));
  for (const [key, value] of Object.entries(record(other))) {
    result.set(key, merge(result.get(key), value));
  }
  return Object.fromEntries(result);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}

function contentDirOf(config: unknown): string {
  return text(get(config, 'contentDir')) ?? 'content';
}

function hasLanguages(config: unknown): boolean {
  return Object.keys(record(get(config, 'languages'))).length > 0;
}

function mountsOf(config: unknown) {
  const mounts = get(get(config, 'module'), 'mounts');
  return (Array.isArray(mounts) ? mounts : []).flatMap((mount) => {
    const source = text(get(mount, 'source'));
    const target = text(get(mount, 'target'));
    if (source === undefined || target === undefined) return [];
    const [first] = list(get(get(get(mount, 'sites'), 'matrix'), 'languages'));
    return [{ source, target, language: (text(get(mount, 'lang')) ?? first)?.toLowerCase() }];
  });
}

function zone(value: unknown): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text(value) ?? 'none' }) && text(value);
  } catch {
    return undefined;
  }
}

function permalinksOf(value: unknown): Record<string, string> {
  const all = { ...record(value), ...record(get(value, 'page')) };
  return Object.fromEntries(
    Object.entries(all).flatMap(([section, pattern]) =>
      typeof pattern === 'string' ? [[section.toLowerCase(), pattern]] : [],
    ),
  );
}

function uglyUrlsOf(value: unknown): boolean | string[] {
  if (value === true) return true;
  return Object.entries(record(value)).flatMap(([section, ugly]) =>
    ugly === true ? [section] : [],
  );
}

function paramsOf(value: unknown, before = ''): Record<string, string> {
  const entries = Object.entries(record(value)).flatMap(([key, inner]): [string, string][] => {
    const name = `${before}${key.toLowerCase()}`;
    if (['string', 'number', 'boolean'].includes(typeof inner)) return [[name, String(inner)]];
    return Object.entries(paramsOf(inner, `${name}.`));
  });
  return Object.fromEntries(entries);
}
