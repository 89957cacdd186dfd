import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What a command cost. */
export interface Cost {
  code: number | null;
  /** What it wrote, both streams in order. */
  output: string;
  seconds: number;
  /** Of all its processes; only where the system keeps it in `/proc`. */
  processorSeconds: number | undefined;
  /** Resident memory of all its processes together, at its highest; ditto. */
  peakBytes: number | undefined;
}

const pageBytes = 4096;
const ticksPerSecond = 100;

/** Runs a command and measures it. */
export async function measure(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Cost> {
  const ticks = endedChildrenTicks();
  const started = performance.now();
  const child = spawn(command, args, { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentBytes(child.pid));
  }, 200);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(sampling));
  const seconds = (performance.now() - started) / 1000;
  const after = endedChildrenTicks();
  return {
    code,
    output,
    seconds,
    processorSeconds:
      ticks === undefined || after === undefined ? undefined : (after - ticks) / ticksPerSecond,
    peakBytes: peak || undefined,
  };
}

/** Files below a folder and their bytes. */
export function sizeOf(folder: string): { files: number; bytes: number } {
  const size = { files: 0, bytes: 0 };
  for (const item of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    size.files += 1;
    size.bytes += fs.statSync(path.join(item.parentPath, item.name)).size;
  }
  return size;
}

/** Processor time of this process's ended children and theirs. */
function endedChildrenTicks(): number | undefined {
  const [, user, system] = fieldsOf('self', 15, 16) ?? [];
  return user === undefined || system === undefined ? undefined : Number(user) + Number(system);
}

/** Fields of `/proc/<pid>/stat`, counted from 0, after the process's name itself. */
function fieldsOf(pid: string, ...places: number[]): string[] | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may have blanks and brackets in it.
    const end = stat.lastIndexOf(')');
    const fields = ['', '', ...stat.slice(end + 2).split(' ')];
    return [stat.slice(0, end + 1), ...places.map((place) => fields[place] ?? '')];
  } catch {
    return undefined;
  }
}

/** Resident memory of a process and all below it; 0 where the system does not tell. */
export function residentBytes(root: number | undefined): number {
  if (root === undefined || !fs.existsSync('/proc/self/stat')) return 0;
  const bytes = new Map<number, number>();
  const below = new Map<number, number[]>();
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, parent, pages] = fieldsOf(name, 3, 23) ?? [];
    if (parent === undefined) continue;
    bytes.set(Number(name), Number(pages) * pageBytes);
    below.set(Number(parent), [...(below.get(Number(parent)) ?? []), Number(name)]);
  }
  let sum = 0;
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    sum += bytes.get(pid) ?? 0;
    queue.push(...(below.get(pid) ?? []));
  }
  return sum;
}
