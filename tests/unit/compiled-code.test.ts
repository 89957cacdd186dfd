import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { confirmCompiled, keepCompiled, takeCompiled } from '../../lib/compiled-code';

let root: string;
let dist: string;
const folder = (version: string) => path.join(dist, 'cache/compiled/server', version);

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'compiled-'));
  dist = path.join(root, '.next');
  write('server/app/page.js', 'compiled');
  write('routes-manifest.json', 'routes');
  write('cache/pages/aa/kept.json', '{}');
});

afterEach(() => fs.rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  const file = path.join(dist, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

const read = (name: string) => fs.readFileSync(path.join(dist, name), 'utf8');

it('puts compiled code in the place of the last build, without what was made of it since', () => {
  keepCompiled(dist, folder('one'), 'build one');
  // What Next goes on to write is not part of it.
  write('routes-manifest.json', 'routes of a whole build');
  write('server/app/page.html', 'drawn');
  write('built-from', 'commit');
  confirmCompiled(folder('one'));

  expect(takeCompiled(folder('one'), dist)).toBe(true);
  expect(read('server/app/page.js')).toBe('compiled');
  expect(read('routes-manifest.json')).toBe('routes');
  expect(read('BUILD_ID')).toBe('build one');
  expect(read('cache/pages/aa/kept.json')).toBe('{}');
  expect(fs.existsSync(path.join(dist, 'server/app/page.html'))).toBe(false);
  expect(fs.existsSync(path.join(dist, 'built-from'))).toBe(false);
});

it('takes no code whose build did not come to its end, and keeps none but the last', () => {
  keepCompiled(dist, folder('one'), 'build one');
  expect(takeCompiled(folder('one'), dist)).toBe(false);
  confirmCompiled(folder('one'));

  keepCompiled(dist, folder('two'), 'build two');
  expect(takeCompiled(folder('two'), dist)).toBe(false);
  expect(takeCompiled(folder('one'), dist)).toBe(true);
  keepCompiled(dist, folder('two'), 'build two');
  confirmCompiled(folder('two'));
  expect(takeCompiled(folder('one'), dist)).toBe(false);
  expect(fs.readdirSync(path.dirname(folder('two')))).toEqual(['two']);
});

it('leaves the build alone where nothing is kept, and a confirmed one when confirmed again', () => {
  expect(takeCompiled(folder('one'), dist)).toBe(false);
  expect(read('server/app/page.js')).toBe('compiled');
  keepCompiled(dist, folder('one'), 'build one');
  confirmCompiled(folder('one'));
  confirmCompiled(folder('one'));
  expect(takeCompiled(folder('one'), dist)).toBe(true);
});
