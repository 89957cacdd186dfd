import { withDatabase } from '../../lib/storage/database';
import { listReports } from '../../lib/storage/reports';
import { demandAll, killWriter } from './kill-writer';

/**
 * Kills a process at random moments while it keeps reports, on each engine.
 * @throws where a report that was told of is not there
 */
export function killReports(count: number): Promise<string> {
  const check = async (told: ReadonlySet<string>) => {
    const found = await withDatabase((one) => listReports(one, ['open']));
    demandAll(told, new Set(found.map(({ note }) => note)));
  };
  return killWriter({ what: 'storage', script: 'tests/faults/write-reports.ts', check }, count);
}
