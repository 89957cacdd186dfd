import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export interface Ended {
  code: number | null;
  output: string;
  milliseconds: number;
  /** Whether it was killed before it had ended by itself. */
  killed: boolean;
}

/** What `npm run build` runs. */
export const buildCommand: readonly string[] = ['--import', 'tsx', 'cli/build.ts'];

/**
 * Runs Node in a process group of its own.
 * @param killAfter milliseconds after which the whole group gets SIGKILL, as in a power cut
 * @param counted from the start, or from the moment at which it first says something
 */
export function run(
  args: readonly string[],
  env: Record<string, string | undefined> = {},
  killAfter?: number,
  counted: 'from start' | 'from output' = 'from start',
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    detached: true,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  let output = '';
  let killed = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    if (killAfter === undefined || timer) return;
    timer = setTimeout(() => {
      killed = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, killAfter);
  };
  if (counted === 'from start') wait();
  const add = (chunk: Buffer) => {
    output += chunk.toString();
    wait();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output, killed, milliseconds: performance.now() - started });
    });
  });
}

/** Digests of the files below a folder by their paths, but for links; none where it is missing. */
export function digestsOf(folder: string, isWanted = (_: string) => true): Map<string, string> {
  if (!fs.existsSync(folder)) return new Map();
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => isWanted(name) && fs.lstatSync(path.join(folder, name)).isFile())
      .map((name) => [name, digest(fs.readFileSync(path.join(folder, name)))]),
  );
}

export function digest(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Stops the run with what is wrong. */
export function demand(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
