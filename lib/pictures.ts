import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { oncePerProcess } from './once';
import { publicDir } from './paths';

/** A picture file under `public/`. */
export interface Picture {
  /** Site-absolute address, as written: `/images/posts/a.jpg`. */
  src: string;
  /** Pixels as shown, after the camera's orientation is applied. */
  width: number;
  height: number;
  /** MIME type. */
  type: string;
  /** Size of the file. */
  bytes: number;
  animated?: true;
}

/** Why a picture cannot be used. */
export interface PictureFault {
  found: string;
  advice: string;
}

const types: Partial<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  heif: 'image/avif',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

const advice = '請把檔案放在 public/ 裡，並寫成從 / 開始的路徑，例如 /images/posts/圖.jpg。';

/**
 * Finds the file of a picture.
 * @returns an absolute path inside `public/`, or undefined for an address that leads elsewhere
 */
export function pictureFile(src: string): string | undefined {
  if (!src.startsWith('/') || src.startsWith('//') || src.includes('\0')) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(src);
  } catch {
    return undefined;
  }
  const file = path.join(publicDir, decoded);
  return file.startsWith(publicDir + path.sep) ? file : undefined;
}

/** The address of a file that is written with the folder it lies in: `/a.pdf` for `/public/a.pdf`. */
export function servedPath(address: string): string | undefined {
  return /^\/?public(\/.+)/.exec(address)?.[1];
}

async function measure(src: string): Promise<Picture | PictureFault> {
  const file = pictureFile(src);
  const served = servedPath(src);
  if (served) {
    return { found: `圖片位址「${src}」多寫了 public。`, advice: `請寫成 ${served}` };
  }
  if (!file) return { found: `圖片位址「${src}」不在這個網站的 public/ 裡。`, advice };
  try {
    const { width, height, format, autoOrient, pages = 1 } = await sharp(file).metadata();
    const type = types[format];
    if (type && width && height) {
      const { size: bytes } = await stat(/* turbopackIgnore: true */ file);
      return {
        src,
        width: autoOrient.width,
        height: autoOrient.height,
        type,
        bytes,
        ...(pages > 1 && { animated: true }),
      };
    }
    return {
      found: `圖片「${src}」是 ${format} 格式。`,
      advice: '請改用 JPEG、PNG、WebP 或 AVIF。',
    };
  } catch (error) {
    const missing = error instanceof Error && /missing/i.test(error.message);
    return missing
      ? { found: `找不到圖片「public${src}」。`, advice: (await otherSpelling(file)) ?? advice }
      : brokenPicture(src);
  }
}

/** Whether the whole of a picture can be read; {@link readPicture} looks only at where its file begins. */
export const isReadable = oncePerProcess(async (src: string) => {
  const tiny = sharp(pictureFile(src)).resize(16).toBuffer();
  return tiny.then(
    () => true,
    () => false,
  );
});

/** What to say of a picture whose file cannot be read. */
export function brokenPicture(src: string): PictureFault {
  return {
    found: `圖片「public${src}」打不開，檔案可能壞了。`,
    advice: '請重新存一次這張圖。',
  };
}

/** A file in the same folder whose name differs only in case: fine on a Mac, missing on a server. */
async function otherSpelling(file: string): Promise<string | undefined> {
  const names = await readdir(path.dirname(file)).catch(() => []);
  const wanted = path.basename(file).normalize('NFC').toLowerCase();
  const twin = names.find((name) => name.normalize('NFC').toLowerCase() === wanted);
  return twin && `大小寫要一樣：檔案叫 ${twin}。`;
}

/** Measures a picture, or says why it cannot be used. */
export const readPicture = oncePerProcess(measure);

/** Tells a measured picture from the reason why there is none. */
export function isPicture(result: Picture | PictureFault): result is Picture {
  return 'src' in result;
}

const hashes = new Map<string, string>();

/** A hash of a picture's bytes: a file's date is another on every machine that builds. */
export function pictureHash(file: string): string {
  let hash = process.env.NODE_ENV === 'development' ? undefined : hashes.get(file);
  if (!hash) {
    const bytes = readFileSync(/* turbopackIgnore: true */ file);
    hash = createHash('sha256').update(bytes).digest('hex');
    hashes.set(file, hash);
  }
  return hash;
}

/** A text that changes when the file of a picture does. */
export function pictureVersion(src: string): string {
  const file = pictureFile(src);
  const found = file && statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : '';
}
