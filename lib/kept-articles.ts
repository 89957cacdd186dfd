import type { Article } from './article';
import { findKept, isKeeping, keep, keptName, keptSize } from './kept';
import type { BodyOptions } from './mdx/parse';
import type { Rendered } from './mdx/rendered';
import { isPicture, type Picture, readPicture } from './pictures';
import { conversionOf } from './publication-in';
import type { Publication } from './site';

/** What an article is in an edition besides its words, as it is kept. */
export type Facts = Omit<Article, 'edition' | 'body' | 'sections' | 'text' | 'kept'>;

/** What is kept of a file: the article in each edition, and how large the parts beside it are. */
interface Kept {
  facts: Facts[];
  sizes: Record<string, number>;
}

/** An article's words, which most pages have no use for. */
type Words = Pick<Article, 'body' | 'sections' | 'text'>;

/** An article in the edition of its file and in those made from it. */
interface InEditions {
  article: Article;
  converted: Article[];
}

/** The name under which what is made of an article's file is kept. */
export function nameOfArticle(source: string, file: string, version: string): string {
  return keptName(version, file, source);
}

/**
 * A name for what is made of some articles, which is another for any change in one of them.
 * @param texts what else it is made of
 * @returns undefined where some article is not kept itself, and has no name to know it again by
 */
export function nameOfAll(
  articles: readonly Article[],
  ...texts: readonly string[]
): string | undefined {
  const names = articles.flatMap(({ kept }) => kept ?? []);
  return names.length < articles.length ? undefined : keptName(...texts, ...names);
}

/**
 * An article as it was read before from the same file for the same publication, by the same code.
 * Its words are read when they are asked for: ten thousand articles' do not fit into every process.
 * @param publications in the edition of the file, then those that are made from it
 * @returns undefined where there is none, or where a picture of its has changed
 */
export async function keptArticle(
  name: string,
  publications: readonly Publication[],
): Promise<InEditions | undefined> {
  const { facts: kept, sizes } = findKept<Kept>(name) ?? { facts: [], sizes: {} };
  if (kept.length !== publications.length) return undefined;
  const isWhole = Object.entries(sizes).every(([part, size]) => keptSize(part) === size);
  if (!isWhole) return undefined;
  const pictures = kept.flatMap(({ cover, pictures }) => (cover ? [cover, ...pictures] : pictures));
  if (!(await Promise.all(pictures.map(isUnchanged))).every(Boolean)) return undefined;
  const [article, ...converted] = publications.flatMap((publication, place) => {
    const facts = kept[place];
    return facts ? [articleOf(facts, `${name}.${place}`, publication)] : [];
  });
  return article && { article, converted };
}

/**
 * Keeps an article, and what pages and the Markdown edition show of it, where that is made.
 * @returns the same with the names under which it is kept, where it is
 */
export function keepArticle<Entry extends InEditions>(
  name: string,
  entry: Entry,
  rendered: readonly Rendered[],
): Entry {
  if (!isKeeping) return entry;
  const { article, converted } = entry;
  const all = [article, ...converted];
  const parts = all.flatMap(({ body, sections, text }, place) => {
    const own = `${name}.${place}`;
    return [
      [`${own}.words`, { body, sections, text } satisfies Words],
      [`${own}.page`, rendered[place]?.page],
      [`${own}.markdown`, rendered[place]?.markdown],
    ] as const;
  });
  const made = parts.filter(([, value]) => value !== undefined);
  const sizes = Object.fromEntries(made.map(([part, value]) => [part, keep(part, value)]));
  // Last, as it says that the others are there.
  const isWhole = Object.values(sizes).every((size) => size > 0);
  if (!isWhole || keep(name, { facts: all.map(factsOf), sizes } satisfies Kept) === 0) return entry;
  return {
    ...entry,
    article: { ...article, kept: `${name}.0` },
    converted: converted.map((one, place) => ({ ...one, kept: `${name}.${place + 1}` })),
  };
}

/** An article as it is kept; its edition and words are kept elsewhere. */
export function factsOf(article: Article): Facts {
  const {
    edition: _,
    body: _body,
    sections: _sections,
    text: _text,
    kept: _kept,
    ...facts
  } = article;
  const { conversion: _conversion, ...bodyOptions } = facts.bodyOptions;
  return { ...facts, bodyOptions };
}

/**
 * The article that was kept.
 * @param kept the name under which its words are
 */
export function articleOf(facts: Facts, kept: string, publication: Publication): Article {
  const { edition } = publication;
  const article = {
    ...facts,
    edition,
    bodyOptions: edition.convert
      ? withConversion(facts.bodyOptions, publication)
      : facts.bodyOptions,
    kept,
  };
  const words = <Name extends keyof Words>(name: Name) => ({
    enumerable: true,
    get: () => wordsOf(kept)[name],
  });
  return Object.defineProperties(article, {
    body: words('body'),
    sections: words('sections'),
    text: words('text'),
  }) as Article;
}

/** A converter takes a moment to make, and no page that is only drawn wants one. */
function withConversion(options: BodyOptions, publication: Publication): BodyOptions {
  return Object.defineProperty({ ...options }, 'conversion', {
    enumerable: true,
    get: () => conversionOf(publication),
  });
}

let last: { kept: string; words: Words } | undefined;

function wordsOf(kept: string): Words {
  if (last?.kept === kept) return last.words;
  const words = findKept<Words>(`${kept}.words`);
  if (!words) throw new Error(`${kept} was there when the build began and is not any more.`);
  last = { kept, words };
  return words;
}

async function isUnchanged({ src, width, height, bytes, type }: Picture): Promise<boolean> {
  const now = await readPicture(src);
  return (
    isPicture(now) &&
    now.width === width &&
    now.height === height &&
    now.bytes === bytes &&
    now.type === type
  );
}
