import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Picture } from '../../lib/pictures';
import { inProject, now, png, post } from './publication';

/** A picture that no encoder makes small. */
function noise(width: number, height: number) {
  return sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  });
}

const files: Record<string, Buffer | string> = {};
beforeAll(async () => {
  const [wide, chart, turned] = await Promise.all([
    noise(1000, 600).jpeg().toBuffer(),
    noise(500, 400).png().toBuffer(),
    // Taken with the camera upright: its pixels lie on their side.
    noise(600, 500).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  ]);
  Object.assign(files, {
    'public/images/wide.jpg': wide,
    'public/images/same.jpg': wide,
    'public/images/half.jpg': wide.subarray(0, wide.length / 2),
    'public/images/chart.png': chart,
    'public/images/turned.jpg': turned,
    'public/images/small.png': await sharp(chart).resize(20).png().toBuffer(),
    // The specimen's.
    'public/icons/icon-512.png': png(512, 512),
    'lib/specimen/specimen.mdx': '字樣。\n',
    'content/posts/a.mdx': post(
      'title: 甲\ndate: 2025-05-01\ncover: /images/wide.jpg',
      '文![](/images/small.png)字。\n\n![圖](/images/chart.png)\n\n![同](/images/same.jpg)\n',
    ),
    'content/pages/about.mdx': post(
      'title: 關於\ndescription: 說明',
      '![圖](/images/turned.jpg)\n',
    ),
  });
});

afterEach(() => vi.restoreAllMocks());

/** The project's archive, and what makes the sizes of its pictures. */
function project(changes: Record<string, Buffer | string> = {}) {
  return inProject({ ...files, ...changes }, async (root) => {
    const { readArchive } = await import('../../lib/articles');
    const { makePictures } = await import('../../lib/picture-sizes/make');
    const sizes = {
      ...(await import('../../lib/picture-sizes/sizes')),
      ...(await import('../../lib/picture-sizes/shown-picture')),
    };
    const folder = path.join(root, 'sizes');
    const archive = await readArchive({ now, preview: false });
    return { ...sizes, root, folder, make: () => makePictures(archive, folder) };
  });
}

it('has a size for every screen, up to the picture’s own', async () => {
  const { pictureSizes } = await project();
  const widthsOf = (change: Partial<Picture>) =>
    pictureSizes({
      src: '/images/wide.jpg',
      width: 4000,
      height: 2250,
      type: 'image/jpeg',
      bytes: 500_000,
      ...change,
    }).map(({ width }) => width);
  expect(widthsOf({})).toEqual([400, 800, 1200, 1600]);
  expect(widthsOf({ width: 1280 })).toEqual([400, 800, 1280]);
  expect(widthsOf({ width: 380 })).toEqual([380]);
  expect(widthsOf({ animated: true })).toEqual([]);
  expect(widthsOf({ bytes: 9000 })).toEqual([]);
  expect(widthsOf({ width: 1000, height: 20_000 })).toEqual([]);
});

it('makes what the pages ask for, once for each content', async () => {
  const { folder, make, shownPicture } = await project();
  // Three sizes of the cover and its twin, two of the chart and the turned one; three placeholders.
  expect(await make()).toBe(3 + 2 + 2 + 3);
  const names = fs.readdirSync(folder);
  for (const [src, widths, ratio] of [
    ['/images/wide.jpg', [400, 800, 1000], 1000 / 600],
    ['/images/same.jpg', [400, 800, 1000], 1000 / 600],
    ['/images/chart.png', [400, 500], 500 / 400],
    ['/images/turned.jpg', [400, 500], 500 / 600],
  ] as const) {
    const shown = await shownPicture(src);
    const candidates = (shown?.srcSet ?? '').split(', ').map((one) => one.split(' '));
    expect(candidates.map(([, width]) => width)).toEqual(widths.map((width) => `${width}w`));
    for (const [address = '', width = ''] of candidates) {
      expect(names).toContain(path.basename(address));
      const made = await sharp(path.join(folder, path.basename(address))).metadata();
      expect(made).toMatchObject({ format: 'heif', width: Number.parseInt(width, 10) });
      expect(Math.abs(made.height - made.width / ratio)).toBeLessThan(1);
    }
  }
  expect((await shownPicture('/images/small.png'))?.srcSet).toBeUndefined();
});

it('keeps what it made, and nothing else', async () => {
  const { folder, make } = await project();
  await make();
  const [first = ''] = fs.readdirSync(folder);
  fs.rmSync(path.join(folder, first));
  fs.writeFileSync(path.join(folder, 'gone-400.avif'), 'of a picture that is no longer shown');
  fs.writeFileSync(path.join(folder, `${first}.123~`), 'cut off');
  const before = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).mtimeMs);
  expect(await make()).toBe(1);
  const after = fs.readdirSync(folder);
  expect(after).toContain(first);
  expect(after).toHaveLength(before.length - 1);
});

it('tells of a picture that breaks off, and where it is used', async () => {
  const article = post('title: 乙\ndate: 2025-05-02', '一\n\n![圖](/images/half.jpg)\n');
  const { root, make } = await project({ 'content/posts/b.mdx': article });
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  const fault = {
    file: 'content/posts/b.mdx',
    line: 8,
    found: '圖片「public/images/half.jpg」打不開，檔案可能壞了。',
  };
  await expect(make()).rejects.toMatchObject({ faults: [fault] });
});
