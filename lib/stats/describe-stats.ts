import { printable } from '../fault';
import type { Row, Stats } from './stats';

/** What was read, for an editor's terminal. */
export function describeStats({ from, to, total, days, articles, categories }: Stats): string {
  const head = `${from} 到 ${to}：${total} 人次`;
  if (total === 0) return `${head}\n這段時間還沒有人讀過，或沒有計算。`;
  return [
    head,
    part('文章', articles),
    part('分類', categories),
    part(
      '日期',
      days.filter(({ readers }) => readers > 0),
    ),
  ].join('\n\n');
}

function part(title: string, rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ readers }) => String(readers).length));
  const lines = rows.map(
    ({ name, readers }) =>
      `  ${String(readers).padStart(width)}  ${printable(name || '（不在網站上了）')}`,
  );
  return [title, ...lines].join('\n');
}
