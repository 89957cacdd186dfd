import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FileCache } from '../../lib/file-cache';

let folder: string;
let file: string;
const make = vi.fn(async (source: string) => source.toUpperCase());

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'cached-'));
  file = path.join(folder, 'a.mdx');
  fs.writeFileSync(file, 'one');
  make.mockClear();
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

it('makes a result once for all who ask at the same time, and again when the file changed', async () => {
  const cache = new FileCache<string>();
  const read = () => cache.read(file, '', make, () => true);
  expect(await Promise.all([read(), read(), read()])).toEqual(['ONE', 'ONE', 'ONE']);
  expect(await read()).toBe('ONE');
  expect(make).toHaveBeenCalledTimes(1);
  fs.writeFileSync(file, 'three');
  expect(await read()).toBe('THREE');
  expect(make).toHaveBeenCalledTimes(2);
});

it('makes a result anew that may not be kept', async () => {
  const cache = new FileCache<string>();
  for (let times = 0; times < 2; times += 1) await cache.read(file, '', make, () => false);
  expect(make).toHaveBeenCalledTimes(2);
});
