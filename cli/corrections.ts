import { parseArgs } from 'node:util';
import { printable } from '../lib/fault';
import { describeReport, describeReports } from '../lib/reports/describe-reports';
import { withDatabase } from '../lib/storage/database';
import { changeReport, findReport, listReports } from '../lib/storage/reports';
import { reportStates } from '../lib/storage/schema';
import { Refusal, withDatabaseCommand } from './with-database';

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
  return values.help ? usage : answer(positionals, values.all ?? false);
});

function answer([command, ...rest]: string[], all: boolean): Promise<string> {
  if (command === undefined) return list(all);
  if (command === 'answer') return reply(numberOf(rest[0]), rest.slice(1).join(' ').trim());
  if (command === 'close') return close(numberOf(rest[0]));
  return show(numberOf(command));
}

function numberOf(text = ''): number {
  if (!/^#?\d{1,9}$/.test(text))
    throw new Refusal(`「${printable(text)}」不是回報的號碼，例如 12。`);
  return Number(text.replace('#', ''));
}

async function list(all: boolean): Promise<string> {
  const states = all ? reportStates : (['open', 'answered'] as const);
  const reports = await withDatabase((database) => listReports(database, states));
  return describeReports(reports);
}

async function show(id: number): Promise<string> {
  const report = await withDatabase((database) => findReport(database, id));
  if (!report) throw new Refusal(`沒有第 ${id} 則回報。`);
  return describeReport(report);
}

async function reply(id: number, words: string): Promise<string> {
  if (words === '') throw new Refusal('沒有寫回覆，例如 answer 12 "第二段已改正"。');
  const report = await withDatabase((database) =>
    changeReport(database, id, ['open', 'answered'], { state: 'answered', answer: words }),
  );
  if (!report) throw new Refusal(`沒有第 ${id} 則回報，或已經結案。`);
  return describeReport(report);
}

async function close(id: number): Promise<string> {
  const report = await withDatabase((database) =>
    // It was left for this alone.
    changeReport(database, id, ['open', 'answered'], { state: 'closed', address: null }),
  );
  if (!report) throw new Refusal(`沒有第 ${id} 則回報，或已經結案。`);
  return `第 ${id} 則結案了，讀者的信箱已刪除。`;
}
