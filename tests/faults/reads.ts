import { readCounts } from '../../lib/stats/read-stats';
import { withDatabase } from '../../lib/storage/database';
import { readsSeen } from '../../lib/storage/schema';
import { demandAll, killWriter } from './kill-writer';
import { demand } from './support';

/**
 * Kills a process at random moments while it keeps and counts reads, on each engine.
 * @throws where a read that was told of is not counted, or one is counted twice
 */
export function killReads(count: number): Promise<string> {
  const check = async (told: ReadonlySet<string>) => {
    const reads = await readCounts({ from: '2000-01-01', to: '2999-12-31' }, 'UTC');
    const seen = await withDatabase((one) => one.select().from(readsSeen));
    demandAll(told, new Set(seen.map(({ hash }) => hash)));
    const counted = reads.reduce((sum, { readers }) => sum + readers, 0);
    demand(counted === seen.length, `${seen.length} readers are counted as ${counted}.`);
  };
  return killWriter({ what: 'reads', script: 'tests/faults/write-reads.ts', check }, count);
}
