import fs from 'node:fs';
import path from 'node:path';
import { publicDir } from '../paths';
import { oncePerCheck } from './once-per-check';

/** Addresses, decoded, of the files that are served as they are: `/images/posts/圖.jpg`. */
export const publicFiles = oncePerCheck((): ReadonlySet<string> => new Set(filesIn(publicDir, '')));

function filesIn(folder: string, address: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    const { name } = item;
    if (name.startsWith('.')) return [];
    const below = `${address}/${name.normalize('NFC')}`;
    return item.isDirectory() ? filesIn(path.join(folder, name), below) : [below];
  });
}
