import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheDir } from '../paths';
import { drawShareImage } from './draw';
import type { ShareImage } from './share-image';

const folder = path.join(cacheDir, 'share-images');

const drawn = new Map<string, Promise<Buffer>>();

/** The bytes of a share image: kept from an earlier time, else drawn and kept. */
export async function shareImageBytes(image: ShareImage): Promise<Buffer> {
  // Many ask at once for what was just shared.
  let bytes = drawn.get(image.hash);
  if (!bytes) {
    bytes = keptOrDrawn(image).finally(() => drawn.delete(image.hash));
    drawn.set(image.hash, bytes);
  }
  return bytes;
}

async function keptOrDrawn({ hash, drawing, picture }: ShareImage): Promise<Buffer> {
  const kept = path.join(/* turbopackIgnore: true */ folder, `${hash}.jpg`);
  const found = await readFile(/* turbopackIgnore: true */ kept).catch(() => undefined);
  if (found) return found;
  const bytes = await drawShareImage(drawing, picture);
  await keep(kept, bytes);
  return bytes;
}

async function keep(file: string, bytes: Buffer): Promise<void> {
  const half = `${file}.${randomUUID()}~`;
  try {
    await mkdir(/* turbopackIgnore: true */ folder, { recursive: true });
    await writeFile(/* turbopackIgnore: true */ half, bytes);
    await rename(half, file);
  } catch {
    // A host with a read-only disk draws again, and its network keeps the answer.
  }
}
