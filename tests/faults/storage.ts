import { closeDatabase, withDatabase } from '../../lib/storage/database';
import { listReports } from '../../lib/storage/reports';
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../support/databases';
import { demand, run } from './support';

/** How long a process may write before it is killed, in milliseconds; starting takes about one second. */
const longest = 3000;

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
      );
      demand(killed, `The writer ended by itself:\n${output}`);
      // What stands after the last line break was cut off.
      const [begun, ...told] = output.split('\n').slice(0, -1);
      writing += begun === undefined ? 0 : 1;
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
  return `storage, ${name}: ${count} kills, ${writing} of them after the writer had begun; all ${kept.size} reports that were told of are there`;
}
