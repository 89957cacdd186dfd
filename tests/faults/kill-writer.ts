import { closeDatabase } from '../../lib/storage/database';
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../support/databases';
import { demand, run } from './support';

/** After how long a process is killed at the latest, in milliseconds. */
const longest = 2500;

interface Writer {
  /** What it writes, for the report. */
  what: string;
  /** Writes until it is killed, and prints a line for each that it has been told is kept. */
  script: string;
  /** Finds out what is there after a kill. Throws where something of what was told is not. */
  check: (told: ReadonlySet<string>) => Promise<void>;
}

/** Kills a process at random moments while it writes into a database, on each engine. */
export async function killWriter(writer: Writer, count: number): Promise<string> {
  const lines = [await killOn('embedded database', await embeddedDatabase(), writer, count)];
  const server = await serverDatabase();
  lines.push(
    server
      ? await killOn('PostgreSQL server', server, writer, count)
      : `${writer.what}: no PostgreSQL here (apt-get install postgresql): not tried on a server`,
  );
  return lines.join('\n');
}

async function killOn(
  name: string,
  database: TestDatabase,
  { what, script, check }: Writer,
  count: number,
): Promise<string> {
  Object.assign(process.env, database.env);
  const told = new Set<string>();
  let writing = 0;
  try {
    for (let at = 0; at < count; at += 1) {
      const { output, killed } = await run(
        ['--import', 'tsx', script, String(at)],
        {},
        Math.random() * longest,
        // Every other while it writes; the rest may be starting, or opening the database.
        at % 2 === 0 ? 'from output' : 'from start',
      );
      demand(killed, `The writer ended by itself:\n${output}`);
      // What stands after the last line break was cut off.
      const lines = output.split('\n').slice(0, -1);
      if (lines.length > 0) writing += 1;
      for (const line of lines) told.add(line);
      await check(told);
      await closeDatabase();
    }
  } finally {
    await closeDatabase();
    for (const key of Object.keys(database.env)) delete process.env[key];
    database.stop();
  }
  return `${what}, ${name}: ${count} kills, ${writing} of them while it wrote; all ${told.size} that were told of are there`;
}

/** @throws naming what of it was told and is not there */
export function demandAll(told: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const lost = [...told].filter((one) => !found.has(one));
  demand(lost.length === 0, `Lost: ${lost.join(', ')}`);
}
