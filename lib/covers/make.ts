import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { splitContentFile } from '../content-file';
import { isArticleSlug } from '../slug';
import { isMotif, MOTIFS, motifForSlug } from './motifs';
import { type CoverEntry, parseCovers, recordCover } from './record';
import { renderCover } from './render';

/** Something the author can put right; the message says how. */
export class CoverError extends Error {
  override name = 'CoverError';
}

/** Where a publication keeps its files; absolute paths. */
export interface Folders {
  content: string;
  public: string;
}

/** What the author asks for; whatever is left out is read from the record or the article. */
export interface CoverWish {
  slug: string;
  category?: string | undefined;
  motif?: string | undefined;
  force?: boolean | undefined;
}

const categoryList = z.array(z.object({ slug: z.string(), name: z.string(), hue: z.number() }));
type Category = z.infer<typeof categoryList>[number];

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

function recordFile(folders: Folders): string {
  return path.join(folders.content, 'covers.yaml');
}

async function readCategories(folders: Folders): Promise<Category[]> {
  const text = await readIfThere(path.join(folders.content, 'categories.yaml'));
  if (text === undefined) {
    throw new CoverError('找不到 content/categories.yaml，不知道各分類用什麼顏色。');
  }
  return categoryList.parse(parse(text));
}

/** @throws {CoverError} if content/covers.yaml cannot be understood */
export async function readRecord(folders: Folders): Promise<CoverEntry[]> {
  const text = await readIfThere(recordFile(folders));
  try {
    return parseCovers(text ?? '');
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new CoverError(`content/covers.yaml 讀不懂，請檢查寫法：\n${reason}`);
  }
}

async function categoryOfArticle(
  folders: Folders,
  slug: string,
  categories: readonly Category[],
): Promise<string | undefined> {
  const file = path.join(folders.content, 'posts', `${slug}.mdx`);
  const text = await readIfThere(file);
  const data: unknown = splitContentFile(text ?? '', file).parts?.fields.data;
  const names: unknown =
    typeof data === 'object' && data !== null ? Reflect.get(data, 'categories') : undefined;
  const first: unknown = Array.isArray(names) ? names[0] : names;
  return categories.find((category) => category.name === first || category.slug === first)?.slug;
}

async function chooseCategory(
  folders: Folders,
  slug: string,
  asked: string | undefined,
): Promise<Category> {
  const categories = await readCategories(folders);
  const wanted = asked ?? (await categoryOfArticle(folders, slug, categories));
  const choices = categories.map((category) => category.slug).join('、');
  if (wanted === undefined) {
    throw new CoverError(
      `不知道「${slug}」屬於哪個分類。請先在文章寫上 categories，或加上 --category。可用的分類：${choices}`,
    );
  }
  const category = categories.find((candidate) => candidate.slug === wanted);
  if (category === undefined) {
    throw new CoverError(`沒有「${wanted}」這個分類。可用的分類：${choices}`);
  }
  return category;
}

function chooseMotif(slug: string, asked: string | undefined) {
  const motif = asked ?? motifForSlug(slug);
  if (!isMotif(motif)) {
    throw new CoverError(`沒有「${motif}」這種圖樣。可用的圖樣：${MOTIFS.join('、')}`);
  }
  return motif;
}

/** The two files of a cover. */
export function coverFiles(folders: Folders, slug: string): { jpeg: string; avif: string } {
  const base = path.join(folders.public, 'images/covers', slug);
  return { jpeg: `${base}.jpg`, avif: `${base}.avif` };
}

/** Whether either picture of a cover is there already. */
export async function coverExists(folders: Folders, slug: string): Promise<boolean> {
  const found = await Promise.all(
    Object.values(coverFiles(folders, slug)).map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/**
 * Draws one cover, writes its pictures and notes in content/covers.yaml what it was made from.
 * @throws {CoverError} for anything the author can put right; nothing has been written then
 */
export async function makeCover(folders: Folders, wish: CoverWish): Promise<CoverEntry> {
  const { slug } = wish;
  if (!isArticleSlug(slug)) {
    throw new CoverError(`「${slug}」不是文章代號。請寫文章的檔名，不含 .mdx。`);
  }
  const known = (await readRecord(folders)).find((entry) => entry.slug === slug);
  const category = await chooseCategory(folders, slug, wish.category ?? known?.category);
  const motif = chooseMotif(slug, wish.motif ?? known?.motif);
  if (!wish.force && (await coverExists(folders, slug))) {
    throw new CoverError(`「${slug}」已經有封面了，沒有更動。要重畫請加上 --force。`);
  }

  const { jpeg, avif } = await renderCover({ slug, motif, hue: category.hue });
  const files = coverFiles(folders, slug);
  await mkdir(path.dirname(files.jpeg), { recursive: true });
  await Promise.all([writeFile(files.jpeg, jpeg), writeFile(files.avif, avif)]);
  const entry: CoverEntry = { slug, category: category.slug, motif };
  if (known?.category !== entry.category || known.motif !== entry.motif) {
    const text = (await readIfThere(recordFile(folders))) ?? '';
    await writeFile(recordFile(folders), recordCover(text, entry));
  }
  return entry;
}
