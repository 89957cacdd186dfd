import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * Ends a build where another one goes on in the same folder, which it would empty. What says so is a
 * socket that this process listens at: it is gone with the process, however that ends.
 * @param dist the folder
 */
export async function demandNoOtherBuild(dist: string): Promise<void> {
  const name = createHash('sha256').update(path.resolve(dist)).digest('hex').slice(0, 16);
  const socket =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\qianyan-${name}`
      : path.join(os.tmpdir(), `qianyan-${name}.sock`);
  if ((await listen(socket)) !== 'EADDRINUSE') return;
  if (await answers(socket)) {
    console.error(`\n${path.basename(dist)}/ 裡已經有一次建置在進行，請等它結束再執行一次。`);
    process.exit(1);
  }
  // Left behind by a process that was ended.
  rmSync(socket, { force: true });
  await listen(socket);
}

/** @returns the code of what is in the way; nothing else than another listener keeps a build from going on */
function listen(socket: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((other) => other.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(socket, () => resolve(undefined)).unref();
  });
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const other = net.connect(socket);
    other.once('connect', () => resolve(true));
    other.once('error', () => resolve(false));
    other.once('close', () => other.destroy());
  });
}
