import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database';
import { type Report, type ReportState, reports } from './schema';

/** What is kept of a report when it comes in. */
export type NewReport = Pick<
  Report,
  'edition' | 'article' | 'passage' | 'note' | 'address' | 'commit'
>;

/** Keeps a report. Once this has returned, it is there. */
export async function addReport(database: Database, report: NewReport): Promise<void> {
  await database.insert(reports).values(report);
}

/** The reports in some states, oldest first. */
export function listReports(database: Database, states: readonly ReportState[]): Promise<Report[]> {
  return database
    .select()
    .from(reports)
    .where(inArray(reports.state, [...states]))
    .orderBy(asc(reports.id));
}

/** One report; undefined where there is none. */
export async function findReport(database: Database, id: number): Promise<Report | undefined> {
  const [report] = await database.select().from(reports).where(eq(reports.id, id));
  return report;
}

/**
 * Says what has become of a report.
 * @param from states that it may be in; one that another editor dealt with meanwhile stays
 * @returns the report as it is now; undefined where there is none in these states
 */
export async function changeReport(
  database: Database,
  id: number,
  from: readonly ReportState[],
  to: { state: ReportState; answer?: string; address?: null },
): Promise<Report | undefined> {
  const [report] = await database
    .update(reports)
    .set({ ...to, changedAt: sql`now()` })
    .where(and(eq(reports.id, id), inArray(reports.state, [...from])))
    .returning();
  return report;
}
