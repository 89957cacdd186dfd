import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeFolder } from '../../../lib/storage/folder-lock';

let root: string;
let folder: string;
let lock: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  folder = path.join(root, 'postgres');
  lock = `${folder}.lock`;
});
afterEach(() => fs.rmSync(root, { recursive: true }));

const inUse = { code: 'IN_USE' };

/** Leaves a lock as another process would have. */
function leave(holder: object, secondsAgo = 0): void {
  const seen = new Date(Date.now() - secondsAgo * 1000);
  fs.writeFileSync(lock, JSON.stringify(holder));
  fs.utimesSync(lock, seen, seen);
}

async function expectFree(): Promise<void> {
  const release = await takeFolder(folder, 0);
  release();
  // Nothing is left of it.
  expect(fs.readdirSync(root)).toEqual([]);
}

describe('takeFolder', () => {
  it('lets one have it, and the next once it is let go of', async () => {
    const release = await takeFolder(folder, 0);
    await expect(takeFolder(folder, 0)).rejects.toMatchObject(inUse);
    const waiting = takeFolder(folder, 10_000);
    release();
    (await waiting)();
    await expectFree();
  });

  it('takes it from a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    leave({ host: os.hostname(), pid, started: '1' });
    await expectFree();
  });

  it.runIf(process.platform === 'linux')(
    'takes it from a process whose number is another’s now',
    async () => {
      leave({ host: os.hostname(), pid: process.pid, started: '1' });
      await expectFree();
    },
  );

  it('believes another host that gives signs, and takes it when they end', async () => {
    leave({ host: 'elsewhere', pid: 1, started: '1' });
    await expect(takeFolder(folder, 0)).rejects.toMatchObject(inUse);
    leave({ host: 'elsewhere', pid: 1, started: '1' }, 120);
    await expectFree();
  });
});
