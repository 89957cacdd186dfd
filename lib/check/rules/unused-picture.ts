import fs from 'node:fs';
import { parseMdx } from '../../mdx/syntax';
import { contentFile } from '../../paths';
import { decodeAddress } from '../../slug';
import { bodyParts } from '../body-parts';
import { publicFiles } from '../public-files';
import type { CheckContext, Rule } from '../rule';

const pictureName = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/** Picture files that nothing shows: they are copied and kept for no one. */
export const unusedPicture: Rule = {
  name: 'unused-picture',
  severity: 'warning',
  about:
    '`public/images/` 裡沒有任何文章、頁面或封面用到的圖片。可能是換圖之後忘了刪，也可能是文章漏放了。',
  archive(context) {
    const used = usedFiles(context);
    return [...publicFiles(context)]
      .filter((file) => file.startsWith('/images/') && pictureName.test(file) && !used.has(file))
      .filter((file) => !isCoverTwin(file, used))
      .map((file) => ({
        file: `public${file}`,
        line: 1,
        column: 1,
        found: '沒有文章、頁面或封面用到這張圖。',
        advice: '不用了就刪掉；漏放的話，請補進文章。',
      }));
  },
};

/** `npm run cover` draws every cover twice, as JPEG and as AVIF. */
function isCoverTwin(file: string, used: ReadonlySet<string>): boolean {
  return /^\/images\/covers\/.*\.avif$/.test(file) && used.has(file.replace(/avif$/, 'jpg'));
}

function usedFiles({ archive, sources }: CheckContext): ReadonlySet<string> {
  const trees = [
    ...sources.map(({ tree }) => tree),
    ...[...archive.pages.values()].map(({ body }) => parseMdx(body)),
  ];
  const used = new Set<string>();
  for (const { cover } of archive.articles) if (cover) used.add(decodeAddress(cover.src));
  for (const tree of trees) {
    const { pictures, links } = bodyParts(tree);
    for (const { src } of pictures) used.add(decodeAddress(src));
    for (const { url } of links) used.add(decodeAddress(addressOf(url, archive.site.url)));
  }
  for (const file of new Set(archive.faults.map((fault) => fault.file))) {
    for (const src of mentionedIn(file)) used.add(decodeAddress(src));
  }
  return used;
}

function addressOf(url: string, site: string): string {
  return URL.canParse(url, site) ? new URL(url, site).pathname : url;
}

/** A file with faults is in no archive: whatever looks like a picture's address in it counts. */
function mentionedIn(file: string): string[] {
  if (!file.endsWith('.mdx')) return [];
  try {
    return fs.readFileSync(contentFile(file), 'utf8').match(/\/images\/[^\s"'()<>]+/g) ?? [];
  } catch {
    // Its fault may be that it is a folder, or leads nowhere.
    return [];
  }
}
