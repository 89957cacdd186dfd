import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Article } from '../article';
import type { Archive } from '../articles';
import { dateFormat } from '../date-format';
import { pictureFile, pictureHash } from '../pictures';
import { getSite } from '../site';
import { sitePath } from '../slug';
import type { ShareDrawing } from './draw';

/** Pixels of every share image. */
export const shareWidth = 1200;
export const shareHeight = 630;

/** What a share image is made from. */
export interface ShareImage {
  /** Its file's name: what it is about, and a hash of everything it shows. */
  file: string;
  /** That hash. */
  hash: string;
  drawing: ShareDrawing;
  /** File of the cover. */
  picture?: string;
}

/** Part of every address, so that a new way of drawing gets new ones: count up on a change. */
const edition = 1;

/** No article can be called that. */
const publicationName = '_publication';

/**
 * The share image of an article.
 * @param site the publication's facts in the edition's language, whose title and names the article has
 */
export function articleShareImage(article: Article, site = getSite()): ShareImage {
  const { name, latin_name: latinName, language, time_zone: timeZone } = site;
  const [category] = article.categories;
  return shareImage(
    article.slug,
    {
      language,
      title: article.title,
      name,
      latinName,
      foot: dateFormat(language, { year: 'numeric', month: 'long', timeZone }).format(article.date),
      ...(category ? { category: { name: category.name, hue: category.hue } } : {}),
    },
    article.cover?.src,
  );
}

/** The share image of every page that is not an article. */
export function publicationShareImage(site = getSite()): ShareImage {
  const { name, latin_name: latinName, language, tagline } = site;
  return shareImage(publicationName, { language, title: tagline, name, latinName, foot: '' });
}

/** Path of an article's share image, encoded. */
export function shareImagePath(article: Article, site = getSite()): string {
  return pathOf(articleShareImage(article, site));
}

/** Path of the publication's own share image. */
export function publicationShareImagePath(site = getSite()): string {
  return pathOf(publicationShareImage(site));
}

function pathOf({ file }: ShareImage): string {
  return sitePath('share', file);
}

/** How many of the newest articles have their share image made by a server's build. */
const newest = 50;

/** The share images that a build makes: on a static host, which cannot make any later, all of them. */
export function builtShareImages({ archives }: Archive): ShareImage[] {
  return [...archives.values()].flatMap(({ articles, site }) => {
    const built = process.env.STATIC_EXPORT === '1' ? articles : articles.slice(0, newest);
    return [
      publicationShareImage(site),
      ...built.map((article) => articleShareImage(article, site)),
    ];
  });
}

/** Finds the share image that a file's name names; undefined for what is none now. */
export function findShareImage(file: string, { archives }: Archive): ShareImage | undefined {
  const slug = /^(.+)-[0-9a-f]{12}\.jpg$/u.exec(file)?.[1] ?? '';
  for (const { bySlug, site } of archives.values()) {
    const article = bySlug.get(slug);
    const image =
      slug === publicationName
        ? publicationShareImage(site)
        : article && articleShareImage(article, site);
    if (image?.file === file) return image;
  }
  return undefined;
}

function shareImage(name: string, drawing: ShareDrawing, cover?: string): ShareImage {
  const picture = cover === undefined ? undefined : pictureFile(cover);
  const found = picture !== undefined && existsSync(/* turbopackIgnore: true */ picture);
  const hash = createHash('sha256').update(JSON.stringify([edition, drawing]));
  if (found) hash.update(pictureHash(picture));
  const short = hash.digest('hex').slice(0, 12);
  return { file: `${name}-${short}.jpg`, hash: short, drawing, ...(found ? { picture } : {}) };
}
