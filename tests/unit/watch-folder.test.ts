import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFolder } from '../../lib/watch-folder';

let root: string;
let stop: () => void;
let changed: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(tmpdir(), 'watched-'));
  fs.mkdirSync(path.join(root, 'posts'));
  fs.writeFileSync(path.join(root, 'posts/a.mdx'), 'one');
  changed = vi.fn<() => void>();
  stop = watchFolder(root, changed);
});
afterEach(() => {
  stop();
  fs.rmSync(root, { recursive: true, force: true });
});

/** Makes a change and waits until it is told of, and that it is told of once. */
async function expectOneCall(change: () => void) {
  changed.mockClear();
  change();
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 10_000, interval: 5 });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(changed).toHaveBeenCalledTimes(1);
}

describe('watchFolder', () => {
  it('tells once of a file renamed over another, again and again', async () => {
    const file = path.join(root, 'posts/a.mdx');
    for (const text of ['two', 'three', 'four']) {
      await expectOneCall(() => {
        fs.writeFileSync(`${file}.tmp`, text);
        fs.renameSync(`${file}.tmp`, file);
      });
    }
  });

  it('tells once of a file written in parts', async () => {
    await expectOneCall(() => {
      const file = fs.openSync(path.join(root, 'posts/a.mdx'), 'w');
      for (const part of ['a', 'b', 'c']) fs.writeSync(file, part);
      fs.closeSync(file);
    });
  });

  it('tells of what comes, goes and lies directly in the folder', async () => {
    await expectOneCall(() => fs.writeFileSync(path.join(root, 'site.yaml'), 'name: x'));
    await expectOneCall(() => fs.rmSync(path.join(root, 'posts/a.mdx')));
  });

  it('follows folders that are made and replaced later', async () => {
    const folder = path.join(root, 'images/new');
    await expectOneCall(() => fs.mkdirSync(folder, { recursive: true }));
    await expectOneCall(() => fs.writeFileSync(path.join(folder, 'a.png'), 'x'));
    await expectOneCall(() => {
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
    });
    await expectOneCall(() => fs.writeFileSync(path.join(folder, 'b.png'), 'x'));
  });

  it('says nothing any more once stopped', async () => {
    stop();
    fs.writeFileSync(path.join(root, 'posts/a.mdx'), 'two');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(changed).not.toHaveBeenCalled();
  });

  it('waits for a folder that is not there yet', async () => {
    const late = path.join(root, 'late');
    stop();
    const stopLate = watchFolder(late, changed);
    try {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(changed).not.toHaveBeenCalled();
      fs.mkdirSync(late);
      await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 10_000 });
    } finally {
      stopLate();
    }
  });
});
