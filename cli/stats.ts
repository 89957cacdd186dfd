import { parseArgs } from 'node:util';
import { builtFacts } from '../lib/reads/facts';
import { Refusal } from '../lib/refusal';
import { getSite } from '../lib/site';
import { statsCsv } from '../lib/stats/csv';
import { describeStats } from '../lib/stats/describe-stats';
import { periodFault, periodOf } from '../lib/stats/period';
import { readCounts } from '../lib/stats/read-stats';
import { makeStats } from '../lib/stats/stats';
import { withDatabaseCommand } from './with-database';

const usage = `用法：npm run stats                                        最近 30 天
      npm run stats -- --days 7                              最近 7 天
      npm run stats -- --from 2026-11-01 --to 2026-11-30     一段日期，兩頭都算
      npm run -s stats -- --csv > stats.csv                  給試算表：每天每篇一列

有多少人讀了哪些文章：依文章、分類與日期。同一個人一天讀同一篇算一次；一篇有好幾個分類的，
算在第一個。

  --from   第一天；不寫就是最後一天往前 --days 天
  --to     最後一天；不寫就是今天
  --days   幾天，預設 30
  --csv    印成 CSV
  --help   顯示這個說明`;

process.exitCode = await withDatabaseCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      days: { type: 'string' },
      csv: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return usage;
  const { time_zone: timeZone } = getSite();
  const now = new Date();
  const period = periodOf(values, now, timeZone);
  if (!period) throw new Refusal(periodFault(values, now, timeZone));
  const reads = await readCounts(period, timeZone);
  // Spreadsheets know Chinese by the mark in front.
  if (values.csv) return `\uFEFF${statsCsv(reads, builtFacts())}`;
  return describeStats(makeStats(reads, period, builtFacts()));
});
