import { createHash } from 'node:crypto';
import path from 'node:path';
import { cacheDir } from '../paths';
import { type Picture, pictureFile, pictureHash } from '../pictures';

/** Where a build makes them. It takes them from there to {@link picturesAddress}, see `next.config.ts`. */
export const picturesFolder = path.join(cacheDir, 'pictures');

/** Where the site has them: every host serves what lies there as immutable. */
export const picturesAddress = '/_next/static/pictures';

/** Part of every name, so that another way of making them gets new ones: count up on a change. */
const edition = 2;

/** Widths in pixels, for columns and screens of 400 CSS pixels at one to four times their density. */
const widths = [400, 800, 1200, 1600];

/** A file smaller than this has little to gain. */
const fewestBytes = 10_000;

/** The most that an AVIF picture may be high. */
const mostHeight = 16_384;

/** One size of a picture. */
export interface PictureSize {
  /** Its file's name: a hash of the picture and how it is made, and the width. */
  name: string;
  width: number;
}

/**
 * The sizes that a build makes of a picture, smallest first. None for what is shown as its file:
 * animations, and files that are small already.
 */
export function pictureSizes(picture: Picture): PictureSize[] {
  const file = pictureFile(picture.src);
  const widest = Math.min(picture.width, Math.max(...widths));
  const isTall = picture.height * widest > mostHeight * picture.width;
  if (!file || picture.animated || picture.bytes < fewestBytes || isTall) return [];
  // One that is hardly smaller than the widest saves nothing.
  const all = [...widths.filter((width) => width < widest * 0.9), widest];
  const stem = stemOf(file);
  return all.map((width) => ({ name: `${stem}-${width}.avif`, width }));
}

/** Name of the file with a picture's placeholder. */
export function placeholderName(file: string): string {
  return `${stemOf(file)}.webp`;
}

function stemOf(file: string): string {
  const hash = createHash('sha256').update(`${edition} ${pictureHash(file)}`);
  return hash.digest('hex').slice(0, 12);
}
