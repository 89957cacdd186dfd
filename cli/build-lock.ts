import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/**
 * Ends a build where another one goes on in the same folder, which it would empty. What says so is a
 * socket that this process listens at, which nobody does any more once it has ended, however that was.
 * Where there can be none, builds go on: Next has a lock of its own, though it comes later.
 * @param cache the folder that stays from build to build
 */
export async function demandNoOtherBuild(cache: string): Promise<void> {
  const socket = socketIn(cache);
  try {
    mkdirSync(cache, { recursive: true });
    if ((await listen(socket)) !== 'EADDRINUSE') return;
    if (await isAnswered(socket)) {
      console.error('\n同一個資料夾裡已經有一次建置在進行，請等它結束再執行一次。');
      process.exit(1);
    }
    rmSync(socket, { force: true });
  } catch {
    return;
  }
  await listen(socket);
}

/** Relative, as the path of a socket may not be long. */
function socketIn(cache: string): string {
  if (process.platform !== 'win32') return path.join(path.relative('', cache), 'build.sock');
  const name = createHash('sha256').update(path.resolve(cache)).digest('hex').slice(0, 16);
  return `\\\\.\\pipe\\qianyan-${name}`;
}

/** @returns the code of what is in the way */
function listen(socket: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((other) => other.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen(socket, () => {
      process.once('exit', () => server.close());
      resolve(undefined);
    });
    server.unref();
  });
}

/** Whether somebody listens, or may: another user's socket does not say. */
function isAnswered(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const other = net.connect(socket, () => {
      other.destroy();
      resolve(true);
    });
    other.once('error', (error: NodeJS.ErrnoException) => resolve(error.code !== 'ECONNREFUSED'));
  });
}
