import { parseArgs } from 'node:util';
import { isShared, prepareDatabase } from '../lib/storage/database';
import { withDatabaseCommand } from './with-database';

const usage = `用法：npm run db:migrate

把資料庫改成這一版網站要的樣子：設了 DATABASE_URL 就是那個 PostgreSQL 伺服器，沒有就是 data/
裡的內建資料庫（還沒有就建一個）。網站啟動時也會自己做；先做好，第一位讀者就不必等。

  --help   顯示這個說明`;

process.exitCode = await withDatabaseCommand(usage, async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return usage;
  const steps = await prepareDatabase();
  const which = isShared() ? '資料庫伺服器' : '內建資料庫';
  return steps.length > 0 ? `${which}改好了：${steps.join('、')}` : `${which}已經是最新的。`;
});
