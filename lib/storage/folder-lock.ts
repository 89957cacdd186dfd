import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';

/** Who has a folder. */
interface Holder {
  host: string;
  pid: number;
  /** When that process started, as far as the system tells: numbers of processes come again. */
  started: string;
}

/** How often a holder says that it is still there, in milliseconds, for other hosts to see. */
const sign = 10_000;
/** Without a sign for so long, a holder on another host is gone. */
const silence = 6 * sign;

/**
 * Takes a folder for this process alone, by a file beside it. What a process holds that was killed
 * counts as free.
 * @param patience how long to wait for it, in milliseconds
 * @returns what lets go of it
 * @throws where another process has it for longer than that
 */
export async function takeFolder(folder: string, patience: number): Promise<() => void> {
  const file = `${folder}.lock`;
  const end = Date.now() + patience;
  while (!take(file)) {
    if (Date.now() > end) {
      throw Object.assign(new Error(`Another process has ${folder}.`), { code: 'IN_USE' });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const timer = setInterval(() => {
    const now = new Date();
    fs.utimes(/* turbopackIgnore: true */ file, now, now, () => {});
  }, sign).unref();
  const release = () => {
    clearInterval(timer);
    process.off('exit', release);
    // Another host may have taken it from a process that slept for a while.
    if (JSON.stringify(read(file)) !== JSON.stringify(holder())) return;
    fs.rmSync(/* turbopackIgnore: true */ file, { force: true });
  };
  process.on('exit', release);
  return release;
}

function take(file: string): boolean {
  if (claim(file)) return true;
  const held = read(file);
  if (held === undefined || isThere(held, file)) return false;
  // Away with it under a name that no other process takes away: two may find it at the same time.
  const aside = `${file}.${randomUUID()}`;
  try {
    fs.renameSync(/* turbopackIgnore: true */ file, /* turbopackIgnore: true */ aside);
  } catch {
    return false;
  }
  const wasOther = JSON.stringify(read(aside)) !== JSON.stringify(held);
  // Another was faster, and this is its claim.
  if (wasOther) fs.linkSync(/* turbopackIgnore: true */ aside, /* turbopackIgnore: true */ file);
  fs.rmSync(/* turbopackIgnore: true */ aside);
  return !wasOther && claim(file);
}

/** This process. */
function holder(): Holder {
  return { host: os.hostname(), pid: process.pid, started: startOf(process.pid) };
}

/** Puts the file there with all that it says at once, unless there is one. */
function claim(file: string): boolean {
  const written = `${file}.${randomUUID()}`;
  fs.writeFileSync(/* turbopackIgnore: true */ written, JSON.stringify(holder()));
  try {
    fs.linkSync(/* turbopackIgnore: true */ written, /* turbopackIgnore: true */ file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(/* turbopackIgnore: true */ written);
  }
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8'));
  } catch {
    return undefined;
  }
}

function isThere({ host, pid, started }: Holder, file: string): boolean {
  if (host !== os.hostname()) {
    const seen = fs.statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false })?.mtimeMs;
    return seen === undefined || Date.now() - seen < silence;
  }
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be asked.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(pid) === started;
}

function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(/* turbopackIgnore: true */ `/proc/${pid}/stat`, 'utf8');
    // The second field is a name in brackets, which may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
