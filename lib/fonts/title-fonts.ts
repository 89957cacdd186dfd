import fs from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { publicArticles } from '../article';
import type { Archive } from '../articles';
import { cacheDir } from '../paths';
import { replaceFile } from '../replace-file';
import { type Script, scriptOf } from '../script';
import { readMing } from './ming';
import { type TitleFace, titleFace } from './title-face';

/** Where they are kept between builds, so that a headline is cut once. */
export const titleFontsFolder = path.join(cacheDir, 'fonts');

/**
 * Makes the files of the faces of all headlines that are set large, the site's name and the
 * articles' titles, in {@link titleFontsFolder}, and takes those away that no headline has any more.
 */
export async function makeTitleFonts({ archives }: Archive): Promise<void> {
  const made = new Set<string>();
  for (const archive of archives.values()) {
    for await (const { file } of titleFonts(archive)) made.add(file);
  }
  for (const name of fs.readdirSync(titleFontsFolder)) {
    if (!made.has(name)) fs.rmSync(path.join(titleFontsFolder, name));
  }
}

/**
 * The faces of an edition's headlines, each once its file is there.
 * WOFF, as the better packing of WOFF2 takes five times as long: over a minute for 1,000 titles.
 */
export async function* titleFonts(archive: Archive): AsyncGenerator<TitleFace> {
  const { site } = archive;
  const script = scriptOf(site.language);
  const titles = [site.name, ...publicArticles(archive).map(({ title }) => title)];
  const faces = new Map(
    titles.map((title) => titleFace(title, site.language)).map((face) => [face.file, face]),
  );
  fs.mkdirSync(titleFontsFolder, { recursive: true });
  let common: Promise<Buffer> | undefined;
  for (const face of faces.values()) {
    const file = path.join(titleFontsFolder, face.file);
    if (!fs.existsSync(file)) {
      // Cut once from the ten megabytes, then each from the few hundred kilobytes that are left.
      common ??= allGlyphs(script, [...faces.values()]);
      const font = await subsetFont(await common, face.characters, { targetFormat: 'woff' });
      replaceFile(file, font);
    }
    yield face;
  }
}

/** What lines from left to right have no use for; each table more is packed by itself. */
const unused = { noHinting: true, dropTables: ['BASE', 'STAT', 'vhea', 'vmtx'] };

async function allGlyphs(script: Script, faces: readonly TitleFace[]): Promise<Buffer> {
  const characters = faces.map((face) => face.characters).join('');
  return subsetFont(await readMing(script), characters, { targetFormat: 'truetype', ...unused });
}
