import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isInUse } from '../../../lib/storage/site-marks';

let data: string;
let servers: ChildProcess[];

beforeEach(() => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'marks-'));
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => stop(server)));
  fs.rmSync(data, { recursive: true });
});

/** Another process that uses the data as a server does. */
async function startServer(): Promise<ChildProcess> {
  const script = `import { beginStorage } from './lib/storage/begin.ts';
await beginStorage();
process.on('SIGTERM', () => process.exit());
setInterval(() => {}, 1000);
console.log('ready');`;
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {
      env: { ...process.env, DATA_DIR: data, DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  servers.push(server);
  await once(server.stdout, 'data');
  return server;
}

async function stop(server: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await once(server, 'exit');
}

it('notices each of several servers as long as it runs', async () => {
  // What makes the database for a server has no part in this.
  fs.mkdirSync(path.join(data, 'postgres'));
  expect(await isInUse(data)).toBe(false);
  const [first, second] = [await startServer(), await startServer()];
  expect(await isInUse(data)).toBe(true);
  await stop(first, 'SIGTERM');
  expect(await isInUse(data)).toBe(true);
  await stop(second, 'SIGKILL');
  expect(await isInUse(data)).toBe(false);
  // Nothing is left of them.
  expect(fs.readdirSync(data)).toEqual(['postgres']);
});

it('has a server take away what others left that were killed', async () => {
  fs.mkdirSync(path.join(data, 'postgres'));
  for (let times = 0; times < 2; times += 1) await stop(await startServer());
  await startServer();
  expect(fs.readdirSync(data).filter((name) => name.startsWith('site-'))).toHaveLength(1);
});
