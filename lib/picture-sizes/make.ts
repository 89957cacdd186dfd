import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Archive } from '../articles';
import { byPlace, ContentError, type Fault } from '../fault';
import { contentFile } from '../paths';
import { brokenPicture, type Picture, pictureFile } from '../pictures';
import { replaceFile } from '../replace-file';
import { readSpecimen, specimenFile } from '../specimen/specimen';
import { makePlaceholder } from './placeholder';
import { keepShownPictures } from './shown-picture';
import { pictureSizes, picturesFolder, placeholderName } from './sizes';

/**
 * AVIF alone: a browser that does not know it does not know the site's style sheets either, and gets
 * the picture's file. At this effort a size takes a fifth of the time that it does at sharp's own and
 * is 3 % larger; WebP would be no quicker.
 */
const avif = { quality: 50, effort: 2 };

/** A picture, and a file of content that shows it. */
interface PictureUse {
  picture: Picture;
  file: string;
}

/** A file that is to be made. */
interface Job extends PictureUse {
  make: () => Promise<Buffer>;
}

/** Every picture that the site's pages show, in all editions. */
async function pictureUses({ archives, glossary }: Archive): Promise<PictureUse[]> {
  const uses: PictureUse[] = [];
  const add = (file: string, pictures: readonly Picture[]) => {
    for (const picture of pictures) uses.push({ picture, file });
  };
  add(specimenFile, (await readSpecimen(glossary)).pictures);
  for (const { articles, pages } of archives.values()) {
    for (const { file, cover, pictures } of articles) {
      add(file, cover ? [cover, ...pictures] : pictures);
    }
    for (const { file, pictures } of pages.values()) add(file, pictures);
  }
  return uses;
}

function jobsOf(use: PictureUse): [name: string, job: Job][] {
  const file = pictureFile(use.picture.src);
  const sizes = pictureSizes(use.picture);
  if (!file || sizes.length === 0) return [];
  return [
    ...sizes.map(({ name, width }): [string, Job] => [
      name,
      { ...use, make: () => sharp(file).autoOrient().resize(width).avif(avif).toBuffer() },
    ]),
    [placeholderName(file), { ...use, make: () => makePlaceholder(file) }],
  ];
}

/**
 * Makes the sizes of every picture that the site shows, and takes away what is no longer one. What
 * an earlier build made of the same picture is kept.
 * @param folder holds nothing else
 * @returns how many files were made
 * @throws ContentError naming the pictures that cannot be read, and where they are used
 */
export async function makePictures(archive: Archive, folder = picturesFolder): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const uses = await pictureUses(archive);
  const jobs = new Map(uses.flatMap(jobsOf));
  const kept = new Set(readdirSync(folder));
  for (const name of kept) if (!jobs.has(name)) rmSync(path.join(folder, name));

  const missing = [...jobs].filter(([name]) => !kept.has(name));
  const broken = new Map<string, PictureUse>();
  const rest = missing.values();
  const work = async () => {
    for (const [name, { make, ...use }] of rest) {
      const bytes = await make().catch(() => undefined);
      if (bytes) replaceFile(path.join(folder, name), bytes);
      else broken.set(use.picture.src, use);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (broken.size > 0) throw new ContentError([...broken.values()].map(faultOf).sort(byPlace));
  await keepShownPictures(new Set(uses.map(({ picture }) => picture.src)));
  return missing.length;
}

function faultOf({ picture: { src }, file }: PictureUse): Fault {
  const lines = readFileSync(contentFile(file), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(src)) + 1;
  return { file, line: Math.max(line, 1), column: 1, rule: 'picture', ...brokenPicture(src) };
}
