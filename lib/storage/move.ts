import { getTableName, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { Refusal } from '../refusal';
import type { Database } from './database';
import { bounces, letterLedger, letters, secrets, subscribers } from './letters-schema';
import { rateLimits, readsDaily, readsSalts, readsSeen, reports } from './schema';

/**
 * All that lasts, each table behind those that it refers to. Left out: limits, which an hour forgets,
 * and how far journals are counted, which belongs to the machine that they lie on.
 */
const tables: readonly PgTable[] = [
  reports,
  secrets,
  subscribers,
  letters,
  letterLedger,
  bounces,
  readsDaily,
  readsSeen,
  readsSalts,
];

/** What a site has made as soon as somebody looked at it; without other data it is worth nothing. */
const made: readonly PgTable[] = [secrets, readsSalts, rateLimits];

/** So many rows go with one statement, whose values PostgreSQL counts in 16 bits. */
const atOnce = 1000;

/** How many rows of a table there are. */
export interface Copied {
  table: string;
  rows: number;
}

/**
 * Copies a database into another of the same shape that holds nothing yet but what a site makes up as
 * it starts, all or nothing.
 * @returns what was copied
 * @throws Refusal where there is something in it
 */
export function copyDatabase(from: Database, to: Database): Promise<Copied[]> {
  return to.transaction(async (transaction) => {
    const filled: string[] = [];
    for (const table of tables.filter((one) => !made.includes(one))) {
      if (await transaction.$count(table)) filled.push(getTableName(table));
    }
    if (filled.length > 0) {
      throw new Refusal(
        `要搬去的資料庫裡已經有資料（${filled.join('、')}），什麼都沒有搬。搬過一次就不必再搬；不然請換一個空的資料庫，或是確定那邊的資料都不要了，清空以後再搬。`,
      );
    }
    for (const table of made) await transaction.delete(table);
    const copied: Copied[] = [];
    for (const table of tables) {
      const rows = await from.select().from(table);
      for (let at = 0; at < rows.length; at += atOnce) {
        await transaction.insert(table).values(rows.slice(at, at + atOnce));
      }
      await goOnCounting(transaction, table);
      copied.push({ table: getTableName(table), rows: rows.length });
    }
    return copied;
  });
}

/** Has the next row's number follow those that are there. */
async function goOnCounting(database: Database, table: PgTable): Promise<void> {
  const { name, columns } = getTableConfig(table);
  for (const column of columns.filter(({ columnType }) => columnType === 'PgSerial')) {
    await database.execute(
      sql`SELECT setval(pg_get_serial_sequence(${name}, ${column.name}), max(${column})) FROM ${table} HAVING count(*) > 0`,
    );
  }
}
