import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { toldError } from '../lib/file-error';
import {
  describeLetter,
  listSent,
  markReturned,
  previewLetter,
  sendLetterTo,
} from '../lib/letters/desk';
import { Refusal } from '../lib/refusal';
import { withDatabaseCommand } from './with-database';

const usage = `用法：npm run letter                                  訂閱人數，和寄過的電子報
      npm run letter -- --since <日期> [選項]         把那天起刊出的文章寄給訂閱者

  --since 2026-11-01     從哪一天刊出的文章開始
  --until 2026-11-30     到哪一天為止（含），沒寫就是今天
  --category <分類>      只寄一個分類，寫名稱或代號
  --dry-run              說會寄什麼、寄給幾人，不寄（沒寫別的就是這個）
  --preview              把信寫成網頁檔案，說要打開哪一個，不寄
  --send                 寄出（要設 SMTP_URL）；中斷了就再執行一次，接著寄，不會重複
  --again                別的電子報寄過的文章也寄
  --returned             從標準輸入讀退信的信箱，一行一個，以後不再寄給他們
  --help                 顯示這個說明

寄的是已經刊出的文章：先讓網站上線，再寄信。每位訂閱者收自己選的版本與分類。`;

process.exitCode = await withDatabaseCommand(usage, async () => {
  const { values } = parseArgs({
    options: {
      since: { type: 'string' },
      until: { type: 'string' },
      category: { type: 'string' },
      'dry-run': { type: 'boolean' },
      preview: { type: 'boolean' },
      send: { type: 'boolean' },
      again: { type: 'boolean' },
      returned: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return usage;
  const ways = ['dry-run', 'preview', 'send', 'returned'].filter((way) => way in values);
  if (ways.length > 1) throw new Refusal(`--${ways.join(' 與 --')} 只能選一個。`);
  const [way] = ways;
  try {
    if (way === 'returned') return await markReturned(await text(process.stdin));
    if (way === undefined && Object.keys(values).length === 0) return await listSent();
    if (way === 'preview') return await previewLetter(values);
    if (way === 'send') return await send(values);
    return await describeLetter(values);
  } catch (error) {
    const told = toldError(error);
    throw told === undefined ? error : new Refusal(told);
  }
});

function send(values: Parameters<typeof sendLetterTo>[0]): Promise<string> {
  // What is being sent is finished first; a second time ends the process.
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stopping.abort());
  }
  const { isTTY } = process.stderr;
  return sendLetterTo({
    ...values,
    signal: stopping.signal,
    onProgress: (sent) => {
      if (isTTY) process.stderr.write(`\r已寄 ${sent}`);
    },
  });
}
