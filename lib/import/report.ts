import { printable } from '../fault';
import type { Note } from './note';
import type { PostReport } from './post-report';
import type { Preparation } from './prepare';
import { byCount, keys, kinds, outcomeNames, type Totals, unintended } from './totals';

/** Turns a path into the form to print. */
export type Show = (file: string) => string;

/** Sets out what happened to one file, for a terminal. */
export function formatPost(report: PostReport, show: Show, dryRun = false): string {
  const rows = [heading(report, show, dryRun)];
  for (const { line, text } of report.problems) rows.push(`  ${place(line)}${text}`);
  for (const kind of keys(kinds)) {
    const notes = inOrder(report.notes, kind);
    if (notes.length > 0) rows.push(`  ${kinds[kind]}`);
    for (const { line, text } of notes) rows.push(`    ${place(line)}${text}`);
  }
  for (const link of report.deadLinks) rows.push(`  連結沒有去處：${link}`);
  for (const row of proofRows(report)) rows.push(`  ${row}`);
  return printableLines(rows.join('\n'));
}

/** A text without what would steer a terminal; lines stay lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}

/** The same in Markdown, without what needs nobody's look. */
export function postInMarkdown(report: PostReport, show: Show): string {
  const rows = [`### ${plain(heading(report, show))}`, ''];
  for (const { line, text } of report.problems) rows.push(`- **${place(line)}${plain(text)}**`);
  const others = ({ kind, about, text }: Note) =>
    about?.list !== 'field' || (kind === 'unconverted' && !/沒有這個欄位/u.test(text));
  for (const kind of ['guessed', 'unconverted'] as const) {
    for (const { line, text } of inOrder(report.notes, kind).filter(others)) {
      rows.push(`- ${kinds[kind]}　${place(line)}${plain(text)}`);
    }
  }
  const fields = report.notes.filter((note) => !others(note));
  if (fields.length > 0) {
    const names = fields.map(({ text }) => /「(.*?)」 /su.exec(text)?.[1] ?? text);
    rows.push(`- 沒有帶過來的欄位　${names.map(plain).join('；')}`);
  }
  for (const link of report.deadLinks) rows.push(`- 連結沒有去處　${plain(link)}`);
  for (const row of proofRows(report)) rows.push(`- ${plain(row)}`);
  const converted = report.notes.filter(({ kind }) => kind === 'converted').length;
  if (converted > 0) rows.push(`- 另外照規則轉換了 ${converted} 處`);
  return `${rows.join('\n')}\n\n`;
}

const longestList = 100;

/** What a report of ours begins with. */
export const reportTitle = '# 匯入報告';

/** Totals and lists that go before the single files, in Markdown. */
export function summaryInMarkdown(
  { kind, plan, contents }: Preparation,
  totals: Totals,
  show: Show,
): string {
  const rows = [reportTitle, '', `來源：${plain(show(plan.config.contentDir))}`, ''];
  if (kind === 'site' && plan.config.language)
    rows.push(`語言：${plain(plan.config.language)}`, '');
  rows.push(
    ...String(totals)
      .split('\n')
      .map((line) => `- ${line}`),
  );
  rows.push(`- 不必看的檔案：${totals.quiet}（只計數，細節在 JSON 報告裡）`, '');
  const section = (title: string, items: readonly string[]) => {
    if (items.length === 0) return;
    rows.push(`## ${title}（${items.length}）`, '');
    rows.push(...items.slice(0, longestList).map((item) => `- ${plain(item)}`));
    if (items.length > longestList)
      rows.push(`- 其餘 ${items.length - longestList} 項在 JSON 報告裡`);
    rows.push('');
  };
  const counted = (counts: ReadonlyMap<string, number>) =>
    byCount(counts).map(([name, count]) => `${name}　${count} 次`);
  const { lists } = totals;
  section('留在內文的短代碼', counted(lists.shortcodes));
  section('找不到或沒有複製的檔案', counted(lists.missingFiles));
  section('外站的圖片', counted(lists.remotePictures));
  section('沒有去處的連結與舊網址', counted(lists.deadLinks));
  section('沒有帶過來的欄位', counted(lists.fields));
  const verb = plan.addsNames ? '新增的' : 'content 裡還沒有的';
  for (const [name, title] of [
    ['categories', '分類'],
    ['authors', '作者'],
  ] as const) {
    section(
      `${verb}${title}`,
      plan.added[name].map((row) => `${row.name}（代號 ${row.slug}）`),
    );
  }
  section(
    '統一寫法的標籤',
    plan.unified.map(({ tag, others }) => `${others.join('、')} → ${tag}`),
  );
  section(
    '沒有匯入的其他語言',
    byCount(contents.otherLanguages).map(([code, count]) => `${code}　${count} 個檔案`),
  );
  section('不是 Markdown，沒有匯入', contents.otherFormats.map(show));
  section(
    '沒有讀的檔案',
    contents.refused.map(({ file, reason }) => `${show(file)}　${reason}`),
  );
  return rows.join('\n');
}

/** A text that has no place but the report, in full. */
export function textInMarkdown({ file, text = '', problems }: PostReport, show: Show): string {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const reason = plain(problems.map((problem) => problem.text).join(''));
  return `### ${plain(show(file))}\n\n${reason}\n\n${fence}markdown\n${printableLines(text.trimEnd())}\n${fence}\n\n`;
}

function heading({ file, target, outcome }: PostReport, show: Show, dryRun = false): string {
  return `${show(file)}${target ? ` → ${show(target)}` : ''}　${outcomeNames(dryRun)[outcome]}`;
}

function proofRows({ proof }: PostReport): string[] {
  if (!proof) return [];
  return [
    ...unintended(proof.missing).map(({ text, near }) => `少了「${text}」，在「${near}」附近`),
    ...unintended(proof.added).map(({ text, near }) => `多了「${text}」，在「${near}」附近`),
  ];
}

function inOrder(notes: readonly Note[], kind: Note['kind']): Note[] {
  return notes.filter((note) => note.kind === kind).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function place(line: number | undefined): string {
  return line === undefined ? '' : `第 ${line} 行　`;
}

/** Text of posts, shown as it is and on one line. */
function plain(text: string): string {
  const line = printable(text).replace(/\s+/gu, ' ');
  return line.replace(/[\\`*_<>[\]|]/gu, '\\$&');
}
