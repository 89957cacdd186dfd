import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type RefusedFolder, withinArchive } from './archive-folders';
import { type Contents, listContents } from './content-files';
import { defaultTimeZone } from './dates';
import { isFile } from './disk';
import { property } from './field-values';
import { type HugoConfig, isHugoSite, plainFolder, readHugoConfig } from './hugo-config';
import type { Problem } from './note';
import { type Plan, planImport } from './plan';
import { addRows, readRows } from './publication-files';

export interface Preparation {
  /** What was given: one file, a folder of files, or a whole Hugo site. */
  kind: 'file' | 'folder' | 'site';
  plan: Plan;
  contents: Contents;
}

export interface PrepareOptions {
  /** Absolute path of what to import. */
  input: string;
  /** Hugo's `static`, where it is not found by itself. */
  staticDir: string | undefined;
  language: string | undefined;
  /** Our content folder. */
  content: string;
  /** Add unknown categories and authors to our data files also when no whole site is imported. */
  addNames: boolean;
  onProgress?: (done: number, total: number) => void;
}

/**
 * Looks at what is to be imported and decides everything that concerns more than one post.
 * @throws Error with a `code` when the input cannot be read
 */
export async function prepareImport(
  options: PrepareOptions,
): Promise<
  { preparation: Preparation; problem?: never } | { preparation?: never; problem: Problem }
> {
  const { input, staticDir, language, content } = options;
  const isFolder = (await stat(input)).isDirectory();
  const kind = !isFolder ? 'file' : (await isHugoSite(input)) ? 'site' : 'folder';
  if (!isFolder && !(await isFile(input))) {
    return { problem: { text: '不是一般的檔案，沒有讀。' } };
  }
  let config: HugoConfig;
  let refused: RefusedFolder[] = [];
  if (kind === 'site') {
    const read = await readHugoConfig(input, language);
    if (!read.config) return { problem: read.problem };
    const inside = await withinArchive(read.config);
    if (!inside.config) return { problem: inside.problem };
    config = inside.config;
    refused = inside.refused;
    if (staticDir !== undefined) {
      config = { ...config, staticDirs: [staticDir, ...config.staticDirs] };
    }
  } else {
    if (language !== undefined) {
      return { problem: { text: '--language 只能用在 Hugo 網站的資料夾。' } };
    }
    config = plainFolder(isFolder ? input : path.dirname(input), staticDir);
  }
  const contents = kind === 'file' ? oneFile(input) : await listContents(config);
  contents.refused.unshift(...refused);
  const addsNames = kind === 'site' || options.addNames;
  const plan = await planImport({
    config,
    contents,
    ownTimeZone: await timeZoneOf(content),
    known: {
      categories: readRows(await textOf(path.join(content, 'categories.yaml'))),
      authors: readRows(await textOf(path.join(content, 'authors.yaml'))),
    },
    addsNames,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  });
  return { preparation: { kind, plan, contents } };
}

/** Data files of the publication as an import leaves them, where it changes them. */
export async function dataFiles(
  plan: Plan,
  content: string,
): Promise<{ file: string; text: string }[]> {
  if (!plan.addsNames) return [];
  const files: { file: string; text: string }[] = [];
  for (const name of ['categories', 'authors'] as const) {
    if (plan.added[name].length === 0) continue;
    const file = path.join(content, `${name}.yaml`);
    files.push({ file, text: addRows(await textOf(file), plan.added[name]) });
  }
  return files;
}

function oneFile(file: string): Contents {
  const stem = path.basename(file).replace(/\.[^.]+$/u, '');
  // A bundle is called by its folder's name.
  const isBundle = stem === 'index';
  const name = isBundle ? `${path.basename(path.dirname(file))}/index` : stem;
  const entry = { file, path: name, isBundle };
  const isList = /^_index(?:\.|$)/u.test(stem);
  return {
    posts: isList ? [] : [entry],
    lists: isList ? [entry] : [],
    otherLanguages: new Map(),
    otherFormats: [],
    refused: [],
  };
}

async function timeZoneOf(content: string): Promise<string> {
  try {
    const zone = property(parse(await textOf(path.join(content, 'site.yaml'))), 'time_zone');
    return new Intl.DateTimeFormat('en', { timeZone: String(zone) }).resolvedOptions().timeZone;
  } catch {
    return defaultTimeZone;
  }
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}
