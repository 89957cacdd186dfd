import { parseArgs } from 'node:util';
import { atEditorsDesk } from '../lib/reports/editors-desk';
import { withDatabaseCommand } from './with-database';

const usage = `用法：npm run corrections                            還沒處理完的回報
      npm run corrections -- <號碼>                  看一則的全文
      npm run corrections -- answer <號碼> "<回覆>"  記下怎麼處理，標成已回覆
      npm run corrections -- close <號碼>            結案，並刪掉讀者的信箱

讀者在文章結尾按「回報錯誤」送來的，都在這裡。查證之後要更正的，改文章，並在檔頭加上 corrections，
文章結尾就會寫出來。回覆不會自己寄出：讀者留了信箱的，請自己寫信。

  --all    連結了案的也列出來
  --help   顯示這個說明`;

process.exitCode = await withDatabaseCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  return values.help ? usage : atEditorsDesk(positionals, values.all ?? false);
});
