import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawCover } from '../../lib/covers/draw';
import { makeGrain } from '../../lib/covers/grain';
import { coverFiles, type Folders, makeCover, readRecord } from '../../lib/covers/make';
import { MOTIFS, motifForSlug } from '../../lib/covers/motifs';
import { oklchToHex } from '../../lib/covers/oklch';
import { recordCover } from '../../lib/covers/record';

const hue = 255;

describe('oklchToHex', () => {
  it.each([
    [1, 0, 0, '#ffffff'],
    [0, 0, 0, '#000000'],
    // sRGB red, from the article that published OKLab.
    [0.62796, 0.25768, 29.234, '#ff0000'],
    [0.45201, 0.31321, 264.052, '#0000ff'],
  ])('converts oklch(%f %f %f)', (lightness, chroma, angle, hex) => {
    expect(oklchToHex(lightness, chroma, angle)).toBe(hex);
  });

  it('gives up chroma, not lightness, outside sRGB', () => {
    expect(oklchToHex(0.6, 0.4, 200)).toBe(oklchToHex(0.6, 0.3, 200));
  });
});

describe('drawCover', () => {
  it.each(MOTIFS)('draws the same %s for the same slug and another for another', (motif) => {
    const first = drawCover({ slug: 'llm-tokens', motif, hue });
    expect(drawCover({ slug: 'llm-tokens', motif, hue })).toBe(first);
    expect(drawCover({ slug: 'llm-token', motif, hue })).not.toBe(first);
    expect(first).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each(MOTIFS)(
    'draws %s with at least three tones, none of which is nearly everything',
    async (motif) => {
      for (const slug of ['why-gpus', 'unicode-han', '中文代號']) {
        const { data, info } = await sharp(Buffer.from(drawCover({ slug, motif, hue })))
          .resize(160, 90, { kernel: 'nearest' })
          .removeAlpha()
          .raw()
          .toBuffer({ resolveWithObject: true });
        const counts = new Map<string, number>();
        for (let index = 0; index < data.length; index += info.channels) {
          const tone = data.subarray(index, index + 3).toString('hex');
          counts.set(tone, (counts.get(tone) ?? 0) + 1);
        }
        const shares = [...counts.values()].map((count) => count / (info.width * info.height));
        expect(Math.max(...shares)).toBeLessThan(0.85);
        expect(shares.filter((share) => share > 0.01).length).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('picks a motif from the slug alone, and all of them in turn', () => {
    const picked = Array.from({ length: 300 }, (_, index) => motifForSlug(`article-${index}`));
    expect(new Set(picked)).toEqual(new Set(MOTIFS));
    expect(motifForSlug('why-gpus')).toBe(motifForSlug('why-gpus'));
  });
});

describe('makeGrain', () => {
  it('is the same for the same slug', () => {
    const first = makeGrain('why-gpus');
    expect(makeGrain('why-gpus').equals(first)).toBe(true);
    expect(makeGrain('llm-tokens').equals(first)).toBe(false);
  });
});

describe('recordCover', () => {
  it('appends and corrects entries and keeps comments', () => {
    const start = '# 封面\n- slug: a\n  category: silicon\n  motif: chips\n';
    const added = recordCover(start, { slug: '2026', category: 'script', motif: 'letters' });
    expect(added).toBe(`${start}- slug: "2026"\n  category: script\n  motif: letters\n`);
    expect(recordCover(start, { slug: 'a', category: 'silicon', motif: 'grid' })).toBe(
      start.replace('chips', 'grid'),
    );
  });

  it('starts a file', () => {
    expect(recordCover('', { slug: 'a', category: 'silicon', motif: 'chips' })).toBe(
      '- slug: a\n  category: silicon\n  motif: chips\n',
    );
  });
});

describe('makeCover', () => {
  let folders: Folders;

  beforeEach(async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'covers-'));
    folders = { content: path.join(root, 'content'), public: path.join(root, 'public') };
    await mkdir(path.join(folders.content, 'posts'), { recursive: true });
    await writeFile(
      path.join(folders.content, 'categories.yaml'),
      '- { slug: silicon, name: 晶片與算力, hue: 150 }\n- { slug: script, name: 文字, hue: 75 }\n',
    );
  });

  afterEach(() => rm(path.dirname(folders.content), { recursive: true }));

  it('writes both pictures within their budgets and records what they were made from', async () => {
    await writeFile(
      path.join(folders.content, 'posts/why-gpus.mdx'),
      '---\ntitle: 題\ncategories:\n  - 晶片與算力\n---\n\n文。\n',
    );
    await makeCover(folders, { slug: 'why-gpus', motif: 'waves' });
    const { jpeg, avif } = coverFiles(folders, 'why-gpus');
    expect(await sharp(jpeg).metadata()).toMatchObject({ width: 1600, height: 900 });
    expect(await sharp(avif).metadata()).toMatchObject({ width: 1600, height: 900 });
    expect((await stat(jpeg)).size).toBeLessThan(220_000);
    expect((await stat(avif)).size).toBeLessThan(120_000);
    expect(await readRecord(folders)).toEqual([
      { slug: 'why-gpus', category: 'silicon', motif: 'waves' },
    ]);
  }, 60_000);

  it('does not overwrite a picture, whichever of the two is there', async () => {
    const { avif } = coverFiles(folders, 'a');
    await mkdir(path.dirname(avif), { recursive: true });
    await writeFile(avif, 'mine');
    await expect(makeCover(folders, { slug: 'a', category: 'script' })).rejects.toThrow('--force');
    expect(await readFile(avif, 'utf8')).toBe('mine');
    expect(await readRecord(folders)).toEqual([]);
  });

  it.each([
    [{ slug: 'a', category: 'silicon', motif: 'cats' }, /沒有「cats」這種圖樣.*chips/],
    [{ slug: 'a', category: 'sports' }, /沒有「sports」這個分類.*silicon、script/],
    [{ slug: 'a' }, /不知道「a」屬於哪個分類.*--category/],
    [{ slug: '../a', category: 'silicon' }, /不是文章代號/],
  ])('explains %j', async (wish, message) => {
    await expect(makeCover(folders, wish)).rejects.toThrow(message);
  });

  it('explains a record it cannot read', async () => {
    await writeFile(path.join(folders.content, 'covers.yaml'), '- slug: a\n  motif: cats\n');
    await expect(makeCover(folders, { slug: 'a' })).rejects.toThrow('content/covers.yaml 讀不懂');
  });
});
