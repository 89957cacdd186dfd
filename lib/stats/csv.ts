import type { CountedArticles } from '../reads/facts';
import type { DailyReads } from '../storage/schema';
import { namesOf } from './stats';

/** What was counted as a table for other programs: a line for each day and article. */
export function statsCsv(reads: readonly DailyReads[], facts: CountedArticles | undefined): string {
  const rows = reads.map(({ day, article, readers }) => {
    const { name, category } = namesOf(article, facts);
    return [day, article, name, category, String(readers)];
  });
  return [['日期', '網址代號', '文章', '分類', '讀者'], ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n');
}

/** A cell that begins like this is a formula to spreadsheets, in either width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** RFC 4180; what a spreadsheet would calculate with is text by an apostrophe before it. */
function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
