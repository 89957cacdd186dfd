import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { themeScript } from '../../../lib/inline-scripts';
import { latePages } from '../../../lib/script-on-intent/late-pages';
import { dataId, lateLoaderScript } from '../../../lib/script-on-intent/loader';

const page = [
  '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  `<script>${themeScript}</script></head><body><p class="kept">文</p>`,
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/one.js"],"runtimeModuleIds":[7]});</script>',
  '<script src="/_next/static/chunks/one.js" async=""></script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script>self.__next_f.push([1,"1:[]\\n"])</script></body></html>',
].join('');

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'static-'));
  fs.mkdirSync(path.join(folder, 'chunks'));
  fs.writeFileSync(path.join(folder, 'chunks/a.css'), '.kept{color:red}.other{color:blue}');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const dataIn = (html: string) =>
  JSON.parse(new RegExp(`id="${dataId}">(.*?)</script>`).exec(html)?.[1] ?? '');

test('a page that a server made loads no script by itself, and asks for its own flight data', () => {
  const html = latePages(folder, false)(page);
  expect(html.match(/<script(?![^>]*type=)[^>]*>/g)).toEqual(['<script>', '<script>']);
  expect(html).toContain(`<script>${lateLoaderScript}</script>`);
  expect(html).toContain('<style>.kept{color:red}</style>');
  expect(dataIn(html)).toEqual({
    flight: '?_rsc',
    scripts: ['/_next/static/chunks/one.js'],
    styles: ['/_next/static/chunks/a.css'],
    run: { otherChunks: ['static/chunks/one.js'], runtimeModuleIds: [7] },
  });
});

test('where all script comes at once, it does here, too', () => {
  expect(dataIn(latePages(folder, true)(page)).now).toBe(true);
});
