import { findKept, isKeeping, keep, keptName } from '../kept';
import { isPicture, readPicture } from '../pictures';
import { isLimited } from '../prerender-limit';
import { picturePlaceholder } from './placeholder';
import { pictureSizes, picturesAddress } from './sizes';

/** What a page needs to know of a picture. */
export interface ShownPicture {
  width: number;
  height: number;
  /** `srcset` of its AVIF files; undefined where the picture is shown as its file. */
  srcSet: string | undefined;
  /** See {@link picturePlaceholder}. */
  placeholder: string | undefined;
}

/** By the picture's address. */
type ShownPictures = ReadonlyMap<string, ShownPicture>;

const name = keptName('shown pictures');
let kept: ShownPictures | undefined;

/**
 * Keeps what pages need to know of these pictures: a build's processes that had to read their files
 * would write a page's data in the order in which the disk answers, another one each time.
 */
export async function keepShownPictures(sources: ReadonlySet<string>): Promise<void> {
  const shown = new Map<string, ShownPicture>();
  for (const src of sources) {
    const picture = await look(src, true);
    if (picture) shown.set(src, picture);
  }
  keep(name, shown);
}

/**
 * Looks a picture up by its address; undefined where there is none.
 * @param isBlurred whether its placeholder is wanted
 */
export async function shownPicture(
  src: string,
  isBlurred = false,
): Promise<ShownPicture | undefined> {
  if (isKeeping || isLimited) kept ??= findKept<ShownPictures>(name);
  return kept?.get(src) ?? look(src, isBlurred);
}

async function look(src: string, isBlurred: boolean): Promise<ShownPicture | undefined> {
  const picture = await readPicture(src);
  if (!isPicture(picture)) return undefined;
  const { width, height } = picture;
  const files = pictureSizes(picture).map(
    ({ name, width }) => `${picturesAddress}/${name} ${width}w`,
  );
  const srcSet = files.join(', ') || undefined;
  const placeholder = isBlurred ? await picturePlaceholder(src) : undefined;
  return { width, height, srcSet, placeholder };
}
