import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IndexFile } from '../../lib/site-index/index-files';
import { writeIndex } from '../../lib/site-index/write-index';

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(tmpdir(), 'index-'));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const first: IndexFile[] = [
  { path: 'search/facts.json', content: '{"a":1}' },
  { path: 'search/volumes/0/a.pf_index', content: new Uint8Array([1, 2]) },
  { path: 'search/volumes/0/b.pf_index', content: new Uint8Array([3]) },
];
const second: IndexFile[] = [
  { path: 'search/facts.json', content: '{"a":2}' },
  { path: 'search/volumes/0/a.pf_index', content: new Uint8Array([1, 2]) },
  { path: 'finder/c.json', content: '[]' },
];

const written = (files: readonly IndexFile[]) =>
  writeIndex(async (put) => files.forEach(put), path.join(root, 'indexes'));

/** All that is served of the index, by its files' paths. */
function served(version: string): Record<string, number[]> {
  const folder = path.join(root, 'indexes', version);
  const items = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    items
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .map((file) => [path.relative(folder, file), [...fs.readFileSync(file)]]),
  );
}

const wanted = (files: readonly IndexFile[]) =>
  Object.fromEntries(files.map(({ path, content }) => [path, [...Buffer.from(content)]]));

it('has the files of this version and no other', async () => {
  const before = await written(first);
  expect(served(before)).toEqual(wanted(first));
  const after = await written(second);
  expect(after).not.toBe(before);
  expect(served(after)).toEqual(wanted(second));
  expect(fs.existsSync(path.join(root, 'indexes', before))).toBe(false);
});

it('leaves a build that has linked the last files as it is', async () => {
  const before = await written(first);
  const linked = path.join(root, 'facts.json');
  fs.linkSync(path.join(root, 'indexes', before, 'search/facts.json'), linked);
  await written(second);
  expect(fs.readFileSync(linked, 'utf8')).toBe('{"a":1}');
});

it('writes anew what a build that was stopped, or somebody, has left in pieces', async () => {
  const stopped = await written(first);
  fs.rmSync(path.join(root, 'indexes/written.json'));
  fs.writeFileSync(path.join(root, 'indexes', stopped, 'search/volumes/0/a.pf_index'), 'half');
  expect(served(await written(second))).toEqual(wanted(second));
  const emptied = await written(second);
  fs.rmSync(path.join(root, 'indexes', emptied, 'search'), { recursive: true });
  expect(served(await written(first))).toEqual(wanted(first));
  const changed = await written(first);
  fs.writeFileSync(path.join(root, 'indexes', changed, 'search/facts.json'), '{"a":9}!');
  expect(served(await written(first))).toEqual(wanted(first));
  fs.writeFileSync(path.join(root, 'indexes/written.json'), '');
  expect(served(await written(second))).toEqual(wanted(second));
});

it('is whole where another build was started in the same folder meanwhile', async () => {
  await written(second);
  let other: Promise<string> | undefined;
  const version = await writeIndex(
    async (put) => {
      for (const [place, file] of first.entries()) {
        put(file);
        // Another process's, as its folder says.
        if (place === 0) other = inOtherProcess(() => written(second));
      }
    },
    path.join(root, 'indexes'),
  );
  expect(served(version)).toEqual(wanted(first));
  expect(served((await other) ?? '')).toEqual(wanted(second));
});

function inOtherProcess(run: () => Promise<string>): Promise<string> {
  const own = process.pid;
  // One that lives: a folder of a process that has ended is taken away.
  Object.defineProperty(process, 'pid', { value: process.ppid, configurable: true });
  const result = run();
  Object.defineProperty(process, 'pid', { value: own, configurable: true });
  return result;
}
