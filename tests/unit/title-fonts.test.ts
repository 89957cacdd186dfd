import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { afterAll, expect, it, vi } from 'vitest';
import { titleFace } from '../../lib/fonts/title-face';
import { titleFonts, titleFontsFolder } from '../../lib/fonts/title-fonts';
import { archiveOf, post } from './publication';

const folder = vi.hoisted(() => {
  // What an earlier run has kept would hide that nothing is cut any more.
  process.env.DIST_DIR = `${process.env.TMPDIR ?? '/tmp'}/title-fonts-${process.pid}`;
  return process.env.DIST_DIR;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titled = (title: string) => post(`title: ${JSON.stringify(title)}\ndate: 2025-05-01`);

async function filesOf(...titles: string[]) {
  const posts = Object.fromEntries(titles.map((title, at) => [`p${at}`, titled(title)]));
  const files = new Map<string, Buffer>();
  for await (const { file } of titleFonts(await archiveOf(posts))) {
    files.set(file, readFileSync(path.join(titleFontsFolder, file)));
  }
  return files;
}

it('gives the name and every title a face of a few kilobytes, whatever they say', async () => {
  const titles = ['人工智慧的下一步', '</style>"\\', '👩‍💻𠮷\u0301 é', '繁'.repeat(120)];
  const files = await filesOf(...titles);
  for (const title of ['測試刊', ...titles]) {
    const file = files.get(titleFace(title, 'zh-Hant-TW').file);
    expect(file?.subarray(0, 4).toString(), title).toBe('wOFF');
    expect(file?.length).toBeLessThan(30_000);
  }
});

it('has the glyphs of its title: those of another title add to it', async () => {
  const file =
    (await filesOf('人工智慧')).get(titleFace('人工智慧', 'zh-Hant-TW').file) ?? Buffer.alloc(0);
  const size = async (text: string) => (await subsetFont(file, text)).length;
  expect(await size('人工智慧')).toBeGreaterThan(await size('人工智'));
  expect(await size('人工智慧晶片')).toBe(await size('人工智慧'));
});

it('is one face for titles of the same characters, and another for any other', () => {
  expect(titleFace('一二一', 'zh-Hant-TW')).toEqual(titleFace('二一', 'zh-Hant-TW'));
  expect(titleFace('一二', 'zh-Hant-TW')).not.toEqual(titleFace('一三', 'zh-Hant-TW'));
  expect(titleFace('一二', 'zh-Hant-TW')).not.toEqual(titleFace('一二', 'zh-Hans'));
  expect(titleFace('</style>', 'zh-Hant-TW').family).toMatch(/^ming-[0-9a-f]+$/);
});
