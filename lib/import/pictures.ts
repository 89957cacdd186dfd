import { visit } from 'unist-util-visit';
import { hasControl } from './copy-target';
import { decode } from './hugo-address';
import type { Manuscript } from './manuscript';
import { rangeOf } from './markdown';
import { type Note, quote } from './note';
import { isElsewhere } from './remote-pictures';

/** A picture of the site's own that a post uses, as its address is written. */
export interface PictureUse {
  url: string;
  line: number;
}

/** Whether an address begins at the site's root, as opposed to relative and foreign ones. */
export function isSiteAbsolute(url: string): boolean {
  return /^\/(?!\/)/u.test(url);
}

/** Lists the site's own pictures in a body, and reports the others: relative ones, remote ones. */
export function collectPictures(manuscript: Manuscript): {
  pictures: PictureUse[];
  hasRemote: boolean;
} {
  const uses: PictureUse[] = [];
  const referenced = new Set<string>();
  let hasRemote = false;
  const addUse = ({ url, line }: PictureUse) => {
    if (isSiteAbsolute(url)) uses.push({ url, line });
    else if (isElsewhere(url)) {
      hasRemote = true;
      manuscript.notes.push(remoteNote(url, line));
    } else if (url !== '') {
      const text = `圖片 ${url} 不是 / 開頭的站內路徑，沒有複製。`;
      const about = { list: 'file' as const, name: url };
      manuscript.notes.push({ kind: 'unconverted', line, text, about });
    }
  };
  const add = (url: string, offset: number) => addUse({ url, line: manuscript.lineAt(offset) });
  visit(manuscript.tree, (node) => {
    const range = rangeOf(node);
    if (node.type === 'image' && range) add(node.url, range.start);
    if (node.type === 'imageReference') referenced.add(node.identifier);
  });
  visit(manuscript.tree, 'definition', (node) => {
    const range = rangeOf(node);
    if (range && referenced.has(node.identifier)) add(node.url, range.start);
  });
  for (const use of manuscript.pictures) addUse(use);
  return { pictures: uses, hasRemote };
}

function remoteNote(url: string, line: number): Note {
  const text = `外站的圖片改成連結：${quote(url, 300)}`;
  return { kind: 'unconverted', line, text, about: { list: 'remote', name: url } };
}

/**
 * Turns a picture's address into the path of its file below `static/` or `public/`.
 * @returns path without a leading slash; undefined when it would lead out of the folder
 */
export function pictureFile(url: string): string | undefined {
  const address = url.replace(/[?#].*$/su, '');
  const parts = decode(address)
    .split(/[\\/]/u)
    .filter((part) => part !== '' && part !== '.');
  const leaves = parts.some((part) => part === '..' || hasControl(part));
  return leaves || parts.length === 0 ? undefined : parts.join('/');
}
