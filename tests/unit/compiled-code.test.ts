import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  confirmCompiled,
  dropCompiled,
  hasCompiled,
  keepCompiled,
  takeCompiled,
} from '../../lib/compiled-code';

let root: string;
let dist: string;
const kept = (name: string) => path.join(dist, 'cache/compiled/server', name);

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'compiled-'));
  dist = path.join(root, '.next');
  write('server/app/page.js', 'compiled');
  write('routes-manifest.json', 'routes');
  write('cache/pages/aa/kept.json', '{}');
});

afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  const file = path.join(dist, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

const read = (name: string) => fs.readFileSync(path.join(dist, name), 'utf8');

function keep(name: string, id = 'build'): void {
  keepCompiled(dist, kept('half~'), id);
  confirmCompiled(kept('half~'), name);
}

it('puts compiled code in the place of the last build, without what was made of it since', async () => {
  keepCompiled(dist, kept('half~'), 'build one');
  // What Next goes on to write is not part of it.
  write('routes-manifest.json', 'routes of a whole build');
  write('server/app/page.html', 'drawn');
  write('built-from', 'commit');
  confirmCompiled(kept('half~'), 'one');

  expect(hasCompiled(kept('one'))).toBe(true);
  await takeCompiled(kept('one'), dist);
  expect(fs.readdirSync(dist).sort()).toEqual([
    'BUILD_ID',
    'cache',
    'routes-manifest.json',
    'server',
  ]);
  expect(read('server/app/page.js')).toBe('compiled');
  expect(read('routes-manifest.json')).toBe('routes');
  expect(read('BUILD_ID')).toBe('build one');
  expect(read('cache/pages/aa/kept.json')).toBe('{}');
  expect(fs.existsSync(path.join(dist, 'server/app/page.html'))).toBe(false);
});

it('has no code whose build did not come to its end, and none but the last', () => {
  keepCompiled(dist, kept('half~'), 'build');
  expect(hasCompiled(kept('one'))).toBe(false);
  confirmCompiled(kept('half~'), 'one');
  expect(hasCompiled(kept('one'))).toBe(true);
  keep('two');
  expect(hasCompiled(kept('one'))).toBe(false);
  expect(fs.readdirSync(path.dirname(kept('two')))).toEqual(['two']);
  // As a build leaves it that has found no disk to keep it on.
  dropCompiled(kept('half~'));
  confirmCompiled(kept('half~'), 'three');
  expect(hasCompiled(kept('two'))).toBe(true);
});

it('has none of which a file is lost or cut off', () => {
  keep('one');
  fs.truncateSync(path.join(kept('one'), 'build/server/app/page.js'));
  expect(hasCompiled(kept('one'))).toBe(false);
  keep('two');
  fs.rmSync(path.join(kept('two'), 'build/routes-manifest.json'));
  expect(hasCompiled(kept('two'))).toBe(false);
});

it('is found and leads to the same libraries where the project was moved', async () => {
  const library = path.join(root, 'node_modules/sharp');
  fs.mkdirSync(library, { recursive: true });
  fs.writeFileSync(path.join(library, 'index.js'), 'library');
  fs.mkdirSync(path.join(dist, 'node_modules'));
  fs.symlinkSync('../../node_modules/sharp', path.join(dist, 'node_modules/sharp-1'));
  keep('one');
  const moved = `${root}-moved`;
  fs.renameSync(root, moved);
  root = moved;
  dist = path.join(moved, '.next');
  expect(hasCompiled(kept('one'))).toBe(true);
  await takeCompiled(kept('one'), dist);
  expect(read('node_modules/sharp-1/index.js')).toBe('library');
});
