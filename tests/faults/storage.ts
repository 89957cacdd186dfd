import { closeDatabase, withDatabase } from '../../lib/storage/database';
import { listReports } from '../../lib/storage/reports';
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../support/databases';
import { demand, run } from './support';

/** After how long a process is killed at the latest, in milliseconds. */
const longest = 2500;

/**
 * Kills a process at random moments while it keeps reports, on each engine.
 * @throws where a report that was told of is not there
 */
export async function killWriter(count: number): Promise<string> {
  const lines = [await killOn('embedded database', await embeddedDatabase(), count)];
  const server = await serverDatabase();
  lines.push(
    server
      ? await killOn('PostgreSQL server', server, count)
      : 'storage: no PostgreSQL here (apt-get install postgresql): not tried on a server',
  );
  return lines.join('\n');
}

async function killOn(name: string, database: TestDatabase, count: number): Promise<string> {
  Object.assign(process.env, database.env);
  const kept = new Set<string>();
  let writing = 0;
  try {
    for (let at = 0; at < count; at += 1) {
      const { output, killed } = await run(
        ['--import', 'tsx', 'tests/faults/write-reports.ts', String(at)],
        {},
        Math.random() * longest,
        // Every other while it writes; the rest may be starting, or opening the database.
        at % 2 === 0 ? 'from output' : 'from start',
      );
      demand(killed, `The writer ended by itself:\n${output}`);
      // What stands after the last line break was cut off.
      const told = output.split('\n').slice(0, -1);
      if (told.length > 0) writing += 1;
      for (const note of told) kept.add(note);
      const found = new Set(
        (await withDatabase((one) => listReports(one, ['open']))).map(({ note }) => note),
      );
      await closeDatabase();
      const lost = [...kept].filter((note) => !found.has(note));
      demand(lost.length === 0, `After kill ${at + 1}, reports are lost: ${lost.join(', ')}`);
    }
  } finally {
    await closeDatabase();
    for (const key of Object.keys(database.env)) delete process.env[key];
    database.stop();
  }
  return `storage, ${name}: ${count} kills, ${writing} of them while it wrote; all ${kept.size} reports that were told of are there`;
}
