import { readCounts } from '../../lib/stats/read-stats';
import { closeDatabase, withDatabase } from '../../lib/storage/database';
import { readsSeen } from '../../lib/storage/schema';
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../support/databases';
import { demand, run } from './support';

/** After how long a process is killed at the latest, in milliseconds. */
const longest = 2500;

/**
 * Kills a process at random moments while it keeps and counts reads, on each engine.
 * @throws where a read that was told of is not counted, or one is counted twice
 */
export async function killReadKeeper(count: number): Promise<string> {
  const lines = [await killOn('embedded database', await embeddedDatabase(), count)];
  const server = await serverDatabase();
  lines.push(
    server
      ? await killOn('PostgreSQL server', server, count)
      : 'reads: no PostgreSQL here (apt-get install postgresql): not tried on a server',
  );
  return lines.join('\n');
}

async function killOn(name: string, database: TestDatabase, count: number): Promise<string> {
  Object.assign(process.env, database.env);
  const told = new Set<string>();
  let writing = 0;
  try {
    for (let at = 0; at < count; at += 1) {
      const { output, killed } = await run(
        ['--import', 'tsx', 'tests/faults/write-reads.ts', String(at)],
        {},
        Math.random() * longest,
        at % 2 === 0 ? 'from output' : 'from start',
      );
      demand(killed, `The keeper ended by itself:\n${output}`);
      // What stands after the last line break was cut off.
      const lines = output.split('\n').slice(0, -1);
      if (lines.length > 0) writing += 1;
      for (const line of lines) told.add(line.padEnd(22, '_'));
      const reads = await readCounts({ from: '2000-01-01', to: '2999-12-31' }, 'UTC');
      const rows = await withDatabase((one) => one.select().from(readsSeen));
      await closeDatabase();
      const seen = new Set(rows.map(({ hash }) => hash));
      const lost = [...told].filter((hash) => !seen.has(hash));
      demand(lost.length === 0, `After kill ${at + 1}, reads are lost: ${lost.join(', ')}`);
      const counted = reads.reduce((sum, { readers }) => sum + readers, 0);
      demand(counted === seen.size, `${seen.size} readers are counted as ${counted}.`);
    }
  } finally {
    await closeDatabase();
    for (const key of Object.keys(database.env)) delete process.env[key];
    database.stop();
  }
  return `reads, ${name}: ${count} kills, ${writing} of them while it wrote; all ${told.size} reads that were told of are counted, each once`;
}
