import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { publicArticles } from '../article';
import type { Archive } from '../articles';
import { replaceFile } from '../replace-file';
import { type Script, scriptOf } from '../script';
import type { IndexFile } from '../site-index/index-files';
import { readMing } from './ming';
import { type TitleFace, titleFace } from './title-face';

/** Between builds, so that a headline is cut once. */
const cache = path.join(process.env.DIST_DIR ?? '.next', 'cache', 'fonts');

/**
 * Files of the faces of all headlines that are set large: the site's name and the articles' titles.
 * WOFF, as the better packing of WOFF2 takes five times as long: over a minute for 1,000 titles.
 */
export async function* titleFontFiles({ archives }: Archive): AsyncGenerator<IndexFile> {
  for (const archive of archives.values()) yield* filesOfEdition(archive);
}

async function* filesOfEdition(archive: Archive): AsyncGenerator<IndexFile> {
  const { site } = archive;
  const script = scriptOf(site.language);
  const titles = [site.name, ...publicArticles(archive).map(({ title }) => title)];
  const faces = new Map(
    titles.map((title) => titleFace(title, site.language)).map((face) => [face.path, face]),
  );
  let common: Promise<Buffer> | undefined;
  for (const face of faces.values()) {
    const file = path.join(cache, `${script}-${path.basename(face.path)}`);
    if (!fs.existsSync(file)) {
      // Cut once from the ten megabytes, then each from the few hundred kilobytes that are left.
      common ??= allGlyphs(script, [...faces.values()]);
      const font = await subsetFont(await common, face.characters, { targetFormat: 'woff' });
      fs.mkdirSync(cache, { recursive: true });
      replaceFile(file, font);
    }
    yield { path: face.path, content: fs.readFileSync(file) };
  }
}

async function allGlyphs(script: Script, faces: readonly TitleFace[]): Promise<Buffer> {
  const characters = faces.map((face) => face.characters).join('');
  return subsetFont(await readMing(script), characters, { targetFormat: 'truetype' });
}
