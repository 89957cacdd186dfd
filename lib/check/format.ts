import { printable } from '../fault';
import { groupBy } from '../group-by';
import type { Report } from './rule';

const marks: Readonly<Record<Report['severity'], string>> = { error: '錯誤', warning: '提醒' };

const longest = 200;

/**
 * Sets findings out for a terminal: by file, one a line, with a mark on what `--fix` can mend, and
 * the totals at the end.
 * @param count how many articles were looked at, or of what else
 */
export function formatText(reports: readonly Report[], count: number, what = '篇文章'): string {
  const looked = `檢查了 ${count} ${what}`;
  if (reports.length === 0) return `${looked}，沒有發現問題。`;
  const groups = [...groupBy(reports, ({ file }) => file)].map(([file, inFile]) => {
    const rows = inFile.map(({ line, column, ...report }) => {
      const place = `${line}:${column}`.padStart(7);
      const mark = report.fix ? '（可自動改正）' : '';
      const said = printable(message(report));
      return `${place}  ${marks[report.severity]}  ${report.rule}  ${said}${mark}`;
    });
    return [printable(file), ...rows].join('\n');
  });
  const { errors, warnings, fixable } = countReports(reports);
  const hint = fixable > 0 ? `其中 ${fixable} 個可以自動改正：npm run check -- --fix` : '';
  const totals = `${looked}：${errors} 個錯誤、${warnings} 個提醒，在 ${groups.length} 個檔案裡。${hint}`;
  return [...groups, totals].join('\n\n');
}

/** Findings for other programs, with their totals. */
export function formatJson(reports: readonly Report[]): string {
  return JSON.stringify({ ...countReports(reports), reports }, null, 2);
}

/** Findings one a line, `file:line:column: severity: message [rule]`, as editors read them from compilers. */
export function formatLines(reports: readonly Report[]): string {
  return reports
    .map((report) => {
      const { severity, file, line, column, rule } = report;
      return printable(`${file}:${line}:${column}: ${severity}: ${message(report)} [${rule}]`);
    })
    .join('\n');
}

/**
 * Findings as workflow commands, which GitHub shows beside the lines of a pull request.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGitHub(reports: readonly Report[]): string {
  return reports
    .map((report) => {
      const { severity, file, line, column, rule } = report;
      const properties = Object.entries({ file, line, col: column, title: rule })
        .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
        .join(',');
      return `::${severity} ${properties}::${escapeData(message(report))}`;
    })
    .join('\n');
}

function message({ field, found, advice }: Pick<Report, 'field' | 'found' | 'advice'>): string {
  return `${field ? `${field}：` : ''}${cut(found)} → ${cut(advice)}`;
}

/** What an article quotes may be a page long. */
function cut(text: string): string {
  const characters = [...text];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}……` : text;
}

function countReports(reports: readonly Report[]) {
  const errors = reports.filter(({ severity }) => severity === 'error').length;
  const fixable = reports.filter(({ fix }) => fix !== undefined).length;
  return { errors, warnings: reports.length - errors, fixable };
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
