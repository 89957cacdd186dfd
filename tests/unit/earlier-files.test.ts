import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { carryEarlierFiles } from '../../lib/earlier-files';

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'earlier-'));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

/** Builds from an empty folder, on a day; gives the files that are served then. */
function build(
  day: number,
  chunks: string[],
  flights: string[],
  pictures: string[] = [],
): string[] {
  const folder = path.join(root, 'static');
  fs.rmSync(folder, { recursive: true, force: true });
  for (const name of [
    ...chunks.map((one) => `chunks/${one}`),
    ...flights.map((one) => `flight/${one}`),
    ...pictures.map((one) => `pictures/${one}`),
  ]) {
    fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), `what ${name} says`);
  }
  carryEarlierFiles(folder, path.join(root, 'kept'), new Date(2026, 10, day));
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const file = path.join(item.parentPath, item.name);
      const name = path.relative(folder, file);
      expect(fs.readFileSync(file, 'utf8')).toBe(`what ${name} says`);
      return name;
    })
    .sort();
}

it('a build has what pages of the builds before it load, until it was not served for a week', () => {
  build(1, ['a.js'], ['1.txt', '2.txt']);
  expect(build(5, ['a.js'], ['2.txt', '3.txt'])).toEqual([
    'chunks/a.js',
    'flight/1.txt',
    'flight/2.txt',
    'flight/3.txt',
  ]);
  expect(build(13, ['b.js'], ['3.txt'])).toEqual([
    'chunks/a.js',
    'chunks/b.js',
    'flight/2.txt',
    'flight/3.txt',
  ]);
});

it('what was served until now stays for a week, however long ago it was built', () => {
  build(1, ['a.js'], ['1.txt']);
  expect(build(20, ['b.js'], ['2.txt'])).toContain('chunks/a.js');
  expect(build(26, ['b.js'], ['3.txt'])).toEqual(
    expect.arrayContaining(['chunks/a.js', 'flight/1.txt', 'flight/2.txt']),
  );
  expect(build(28, ['b.js'], ['3.txt'])).toEqual(['chunks/b.js', 'flight/2.txt', 'flight/3.txt']);
});

it('keeps pictures that were replaced, too', () => {
  build(1, ['a.js'], ['1.txt'], ['x-400.avif']);
  expect(build(2, ['a.js'], ['2.txt'], ['y-400.avif'])).toContain('pictures/x-400.avif');
  expect(build(3, ['a.js'], ['3.txt'])).toContain('pictures/y-400.avif');
});

it('a build is at most twice as large as its own, or has two thousand files of others', () => {
  const flights = (build: string) => Array.from({ length: 1_500 }, (_, at) => `${build}${at}.txt`);
  build(1, ['a.js'], flights('x'));
  build(2, ['a.js'], flights('y'));
  const third = build(3, ['a.js'], flights('z')).map((name) => name.slice('flight/'.length)[0]);
  const count = (letter: string) => third.filter((one) => one === letter).length;
  expect([count('x'), count('y'), count('z')]).toEqual([500, 1_500, 1_500]);
});
