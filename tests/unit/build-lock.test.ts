import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it } from 'vitest';

const cache = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
const code = `
const { demandNoOtherBuild } = await import('./cli/build-lock.ts');
await demandNoOtherBuild(${JSON.stringify(cache)});
console.log('goes on');
setInterval(() => {}, 1000);`;

const started: ChildProcess[] = [];
afterEach(() => {
  for (const one of started) one.kill('SIGKILL');
  fs.rmSync(cache, { recursive: true });
});

/** Begins as a build does. @returns what it says first, and how to end it */
async function begin() {
  const command = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const build = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(build);
  const refused = text(build.stderr);
  const goesOn = once(build.stdout, 'data').then(([said]) => String(said));
  const ended = once(build, 'exit');
  const said = await Promise.race([goesOn, ended.then(() => refused)]);
  return {
    said,
    kill: async () => {
      build.kill('SIGKILL');
      await ended;
    },
  };
}

it('lets one build go on in a folder, and another once that has ended, in whatever way', async () => {
  const first = await begin();
  expect(first.said).toBe('goes on\n');
  expect((await begin()).said).toContain('已經有一次建置在進行');
  await first.kill();
  expect((await begin()).said).toBe('goes on\n');
}, 30_000);
