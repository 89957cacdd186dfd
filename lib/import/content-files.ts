import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isFile, liesBelow } from './disk';
import type { HugoConfig } from './hugo-config';

/** A file of a content folder that may be a post. */
export interface ContentFile {
  /** Absolute path. */
  file: string;
  /** Path below the content folder, without language and ending, with forward slashes. */
  path: string;
  /** Whether the folder around it is its own: a page bundle. */
  isBundle: boolean;
}

/** What a content folder holds. Files that are nothing of these are pictures and the like. */
export interface Contents {
  posts: ContentFile[];
  /** `_index.md`: texts of lists, such as a section's. */
  lists: ContentFile[];
  /** How many files are in other languages, by language. */
  otherLanguages: Map<string, number>;
  /** Pages in formats other than Markdown. */
  otherFormats: string[];
  /** What was not even looked at, with the reason. */
  refused: { file: string; reason: string }[];
}

const markdown = /\.(?:md|markdown|mdown)$/iu;
const otherFormat = /\.(?:html?|org|adoc|asciidoc|ad|rst|pandoc|pdc|mdx)$/iu;
const deepest = 40;

/** Whether a file's name is that of a Markdown file. */
export function isMarkdown(file: string): boolean {
  return markdown.test(file);
}

/** Goes through a content folder in order of names. Links are followed to files inside it only. */
export async function listContents(config: HugoConfig): Promise<Contents> {
  const contents: Contents = {
    posts: [],
    lists: [],
    otherLanguages: new Map(),
    otherFormats: [],
    refused: [],
  };
  await walk(config.contentDir, 0, config, contents);
  for (const folder of config.otherContentDirs) {
    const code = path.basename(folder).toLowerCase();
    const language = config.languages.includes(code) ? code : path.basename(folder);
    await countMarkdown(folder, config.contentDir, language, contents.otherLanguages);
  }
  return contents;
}

async function walk(
  folder: string,
  depth: number,
  config: HugoConfig,
  contents: Contents,
): Promise<void> {
  if (depth > deepest) {
    contents.refused.push({ file: folder, reason: `資料夾超過 ${deepest} 層，裡面的檔案沒有讀。` });
    return;
  }
  const items = await readdir(folder, { withFileTypes: true });
  items.sort((a, b) => (a.name < b.name ? -1 : 1));
  const isLeaf = depth > 0 && items.some(({ name }) => isIndexName(name, config));
  for (const item of items) {
    const file = path.join(folder, item.name);
    if (item.name.startsWith('.') || item.name === 'node_modules') continue;
    if (item.isDirectory()) {
      if (config.otherContentDirs.includes(file)) continue;
      // A leaf bundle's folders hold its files, never pages.
      if (!isLeaf) await walk(file, depth + 1, config, contents);
      else await countInside(file, contents);
      continue;
    }
    if (!markdown.test(item.name) && !otherFormat.test(item.name)) continue;
    const isUsable = item.isSymbolicLink()
      ? await leadsInside(file, config.contentDir)
      : item.isFile();
    if (!isUsable) {
      contents.refused.push({ file, reason: '連結指到資料夾外面，或不是一般的檔案，沒有讀。' });
      continue;
    }
    sort(file, isLeaf, config, contents);
  }
}

function sort(file: string, isLeaf: boolean, config: HugoConfig, contents: Contents): void {
  const { stem, language } = splitName(path.basename(file), config);
  if (language !== undefined && language !== config.language) {
    increase(contents.otherLanguages, language);
    return;
  }
  if (language === undefined && !config.isDefaultLanguage && sharesFolder(config)) {
    increase(contents.otherLanguages, '預設語言');
    return;
  }
  if (!markdown.test(file)) {
    contents.otherFormats.push(file);
    return;
  }
  const below = path.relative(config.contentDir, path.dirname(file)).split(path.sep);
  const entry: ContentFile = {
    file,
    path: [...below.filter((part) => part !== ''), stem].join('/'),
    isBundle: isLeaf && stem === 'index',
  };
  if (stem === '_index') contents.lists.push(entry);
  else if (isLeaf && stem !== 'index') {
    contents.refused.push({
      file,
      reason: '在頁面的資料夾（page bundle）裡，Hugo 不當成文章，沒有匯入。',
    });
  } else contents.posts.push(entry);
}

/** Takes language and ending off a name: `index.zh-tw.md` → `index`, `zh-tw`. */
function splitName(name: string, config: HugoConfig): { stem: string; language?: string } {
  const stem = name.replace(/\.[^.]+$/u, '');
  const [, rest, code] = /^(.+)\.([^.]+)$/u.exec(stem) ?? [];
  const language = code?.toLowerCase();
  return rest !== undefined && language !== undefined && config.languages.includes(language)
    ? { stem: rest, language }
    : { stem };
}

function isIndexName(name: string, config: HugoConfig): boolean {
  return (
    (markdown.test(name) || otherFormat.test(name)) && splitName(name, config).stem === 'index'
  );
}

/** Whether languages are told apart by the names of files. */
function sharesFolder(config: HugoConfig): boolean {
  return config.languages.length > 1 && config.otherContentDirs.length === 0;
}

async function leadsInside(file: string, folder: string): Promise<boolean> {
  try {
    return (await isFile(file)) && (await liesBelow(file, folder));
  } catch {
    return false;
  }
}

async function countInside(folder: string, contents: Contents): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((name) => markdown.test(name)).sort()) {
    contents.refused.push({
      file: path.join(folder, name),
      reason: '在頁面的資料夾（page bundle）裡，Hugo 不當成文章，沒有匯入。',
    });
  }
}

async function countMarkdown(
  folder: string,
  except: string,
  language: string,
  counts: Map<string, number>,
): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const inside = path.relative(folder, except);
  const isExcepted = (name: string) =>
    !inside.startsWith('..') && (name === inside || name.startsWith(`${inside}${path.sep}`));
  const count = names.filter((name) => markdown.test(name) && !isExcepted(name)).length;
  if (count > 0) increase(counts, language, count);
}

function increase(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
