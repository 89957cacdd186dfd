import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { oncePerProcess } from '../once';
import { pictureFile, pictureVersion } from '../pictures';
import { picturesFolder, placeholderName } from './sizes';

/**
 * A placeholder of about 100 bytes to show while a picture loads: a `data:` address of a 16 pixel
 * wide WebP. Undefined where the file cannot be read, and for a picture that one would shine through.
 */
export const picturePlaceholder = oncePerProcess(keptOrMade, pictureVersion);

async function keptOrMade(src: string): Promise<string | undefined> {
  const file = pictureFile(src);
  if (!file) return undefined;
  try {
    const kept = path.join(/* turbopackIgnore: true */ picturesFolder, placeholderName(file));
    const found = await readFile(/* turbopackIgnore: true */ kept).catch(() => undefined);
    const tiny = found ?? (await makePlaceholder(file));
    return tiny.length > 0 ? `data:image/webp;base64,${tiny.toString('base64')}` : undefined;
  } catch {
    return undefined;
  }
}

/** @returns no bytes for a picture that is not opaque */
export async function makePlaceholder(file: string): Promise<Buffer> {
  const picture = sharp(file);
  if ((await picture.metadata()).hasAlpha) return Buffer.alloc(0);
  return picture.autoOrient().resize(16).webp({ quality: 20 }).toBuffer();
}
