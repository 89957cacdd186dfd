import { parseArgs } from 'node:util';
import { getSite } from '../lib/site';
import { moveToServer } from '../lib/storage/move-to-server';
import { withDatabaseCommand } from './with-database';

const usage = `用法：DATABASE_URL=postgres://… npm run db:move

把內建資料庫（data/，或 DATA_DIR）裡的東西都搬到 DATABASE_URL 的 PostgreSQL 伺服器：讀者的回報、
電子報的訂閱與寄送紀錄、多少人讀了哪些文章。那邊要是空的；有一步不成，就什麼都沒有搬。
搬之前先停下網站，搬好以後用同一個 DATABASE_URL 啟動。

  --help   顯示這個說明`;

process.exitCode = await withDatabaseCommand(usage, async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help) return usage;
  const copied = await moveToServer(getSite().time_zone);
  return [
    '搬好了：',
    ...copied.map(({ table, rows }) => `  ${table}：${rows} 列`),
    '現在用同一個 DATABASE_URL 啟動網站。內建資料庫還在原來的地方，裡面有讀者的信箱：確定都好了就刪掉。',
  ].join('\n');
});
