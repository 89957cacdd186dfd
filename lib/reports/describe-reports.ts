import { printable } from '../fault';
import type { Report, ReportState } from '../storage/schema';

const stateNames: Readonly<Record<ReportState, string>> = {
  open: '未處理',
  answered: '已回覆',
  closed: '已結案',
};

/** Reports for an editor's terminal, one line each and what is wrong in brief. */
export function describeReports(reports: readonly Report[]): string {
  if (reports.length === 0) return '沒有還沒處理完的回報。';
  return reports
    .map((report) => {
      const { note, passage } = report;
      return `${headOf(report)}\n    ${shortened(note || `「${passage}」`)}`;
    })
    .join('\n');
}

/**
 * All of a report, for an editor's terminal.
 * @param title the article's, where it is known
 */
export function describeReport(report: Report, title?: string): string {
  const rows: [string, string | null | undefined][] = [
    ['文章', title],
    ['原文', report.passage],
    ['說明', report.note],
    ['信箱', report.address],
    ['網站的提交', report.commit],
    ['回覆', report.answer],
  ];
  return [
    headOf(report),
    ...rows.flatMap(([label, value]) => (value ? [`  ${label}　${indented(value)}`] : [])),
  ].join('\n');
}

function headOf({ id, receivedAt, edition, article, state }: Report): string {
  const day = receivedAt.toISOString().slice(0, 10);
  const path = `${edition && `/${edition}`}/posts/${article}`;
  return printable(`#${id}  ${day}  ${stateNames[state]}  ${path}`);
}

/** What readers wrote must not steer the terminal; its lines stay lines. */
function indented(text: string): string {
  return text.split('\n').map(printable).join('\n        ');
}

function shortened(text: string): string {
  const characters = [...printable(text)];
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}……` : characters.join('');
}
