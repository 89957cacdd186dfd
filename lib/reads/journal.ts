import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from '../storage/data-folder';
import type { JournalName, Read } from '../storage/schema';

/*
 * Where the database is the embedded one, reads are kept in a file first: opening the database for
 * each would hold the server up. A line is there as soon as it is written, whatever becomes of the
 * process; `fold.ts` counts it later.
 */

/** The folder of journals beside the embedded database. */
export function journalFolder(): string {
  return path.join(/* turbopackIgnore: true */ dataFolder(), 'reads');
}

/** Appends to the journals of one folder. Several processes may do so at the same time. */
export class Journal {
  readonly #folder: string;
  #open: { day: string; file: number; isTorn: boolean } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Writes a read down. Once this has returned it outlives the process.
   * @throws where it cannot be written
   */
  append({ day, hash, article }: Read): void {
    const open = this.#openOf(day);
    // What a process or a full disk left without its end must not swallow this line.
    const line = Buffer.from(`${open.isTorn ? '\n' : ''}${article} ${hash}\n`);
    open.isTorn = true;
    if (fs.writeSync(open.file, line) !== line.length) throw new Error('No room for a read.');
    open.isTorn = false;
  }

  #openOf(day: string) {
    // Whoever moves the data away takes the file with them; what is written into it then is lost.
    if (this.#open?.day === day && fs.fstatSync(this.#open.file).nlink > 0) return this.#open;
    this.close();
    makeFolder(this.#folder);
    const name = path.join(/* turbopackIgnore: true */ this.#folder, `${day}.log`);
    const file = fs.openSync(/* turbopackIgnore: true */ name, 'a', 0o600);
    this.#open = { day, file, isTorn: fs.fstatSync(file).size > 0 };
    return this.#open;
  }

  close(): void {
    if (this.#open) fs.closeSync(this.#open.file);
    this.#open = undefined;
  }
}

/** A day after all others: everything is over then. */
export const never = '9999-12-31';

/** Whether a folder has anything that tells readers from one another. */
export function hasTraces(folder: string): boolean {
  return journalDays(folder).length > 0 || daysOf(folder, 'salt').length > 0;
}

/** The days that have a journal in a folder, oldest first. */
export function journalDays(folder: string): string[] {
  return daysOf(folder, 'log');
}

/** When something was last written into a folder's journals, in milliseconds; 0 for never. */
export function lastWritten(folder: string): number {
  const times = journalDays(folder).map(
    (day) => fs.statSync(/* turbopackIgnore: true */ journalFile(folder, day)).mtimeMs,
  );
  return Math.max(0, ...times);
}

/** A piece of a journal: where it ends, and what stands in it. */
export interface JournalPiece {
  to: number;
  reads: Read[];
}

/** More is read and counted in several pieces. */
const mostBytes = 512 * 1024;

/**
 * Reads whole lines of a day's journal.
 * @returns undefined where there are no more
 */
export function readJournal(folder: string, day: string, from: number): JournalPiece | undefined {
  const file = fs.openSync(/* turbopackIgnore: true */ journalFile(folder, day), 'r');
  try {
    const piece = Buffer.alloc(mostBytes);
    const length = fs.readSync(file, piece, 0, mostBytes, from);
    const end = piece.subarray(0, length).lastIndexOf('\n') + 1;
    if (end === 0) return undefined;
    const lines = piece.subarray(0, end).toString('utf8').split('\n');
    return { to: from + end, reads: lines.flatMap((line) => readOf(line, day)) };
  } finally {
    fs.closeSync(file);
  }
}

/** A line that was cut off lacks of the hash, and is none. */
function readOf(line: string, day: string): Read[] {
  const [, article, hash] = /^(\S+) ([\w-]{22})$/.exec(line) ?? [];
  return hash !== undefined && article !== undefined ? [{ day, hash, article }] : [];
}

/** Names a day's journal by the day's salt: another journal of that day comes with another salt. */
export function journalName(folder: string, day: string): JournalName {
  const file = saltFile(folder, day);
  const salt = fs.existsSync(/* turbopackIgnore: true */ file)
    ? fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8')
    : '';
  // The salt itself goes at midnight, and may not lie elsewhere.
  return { day, journal: createHash('sha256').update(salt).digest('base64url').slice(0, 16) };
}

export function removeJournal(folder: string, day: string): void {
  fs.rmSync(/* turbopackIgnore: true */ journalFile(folder, day), { force: true });
}

function journalFile(folder: string, day: string): string {
  return path.join(/* turbopackIgnore: true */ folder, `${day}.log`);
}

function saltFile(folder: string, day: string): string {
  return path.join(/* turbopackIgnore: true */ folder, `${day}.salt`);
}

/** The salt of a day, made by the first process that asks for it. */
export function saltIn(folder: string, day: string): string {
  const file = saltFile(folder, day);
  if (!fs.existsSync(/* turbopackIgnore: true */ file)) {
    makeFolder(folder);
    const written = `${file}.${randomUUID()}`;
    fs.writeFileSync(/* turbopackIgnore: true */ written, newSalt(), { mode: 0o600 });
    try {
      fs.linkSync(/* turbopackIgnore: true */ written, /* turbopackIgnore: true */ file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    } finally {
      fs.rmSync(/* turbopackIgnore: true */ written);
    }
  }
  return fs.readFileSync(/* turbopackIgnore: true */ file, 'utf8');
}

/** Throws away the salts of the days before this one. */
export function dropSalts(folder: string, today: string): void {
  for (const day of daysOf(folder, 'salt').filter((one) => one < today)) {
    fs.rmSync(/* turbopackIgnore: true */ saltFile(folder, day), { force: true });
  }
}

/** What nobody can guess. */
export function newSalt(): string {
  return randomBytes(32).toString('base64url');
}

function daysOf(folder: string, ending: string): string[] {
  if (!fs.existsSync(/* turbopackIgnore: true */ folder)) return [];
  return fs
    .readdirSync(/* turbopackIgnore: true */ folder)
    .flatMap((name) => new RegExp(`^(\\d{4}-\\d{2}-\\d{2})\\.${ending}$`).exec(name)?.[1] ?? [])
    .sort();
}

function makeFolder(folder: string): void {
  fs.mkdirSync(/* turbopackIgnore: true */ folder, { recursive: true, mode: 0o700 });
}
