import { escapeXml } from '../xml';
import type { Row } from './stats';

/** The drawing's own units; it is stretched to the room that there is. */
const height = 100;

/** Share of a day's width that its column takes. */
const share = 0.72;

interface Chart {
  title: string;
  description: string;
  rows: readonly Row[];
}

/** A column for each row, as SVG. Its scale is words beside it (`most`), which do not stretch. */
export function columnChart({ title, description, rows }: Chart): string {
  const most = highest(rows);
  const columns = rows.map(({ readers }, at) => {
    const tall = rounded((readers / most) * height);
    return readers === 0
      ? ''
      : `<rect${readers === most ? ' class="most"' : ''} x="${rounded(at + (1 - share) / 2)}" y="${rounded(height - tall)}" width="${share}" height="${tall}"/>`;
  });
  return `<svg class="columns" role="img" aria-labelledby="chart-title chart-about" viewBox="0 0 ${rows.length} ${height}" preserveAspectRatio="none"><title id="chart-title">${escapeXml(title)}</title><desc id="chart-about">${escapeXml(description)}</desc>${columns.join('')}</svg>`;
}

/** A bar for one of several rows, beside its number, which says the same. */
export function bar({ readers }: Row, rows: readonly Row[]): string {
  const width = rounded((readers / highest(rows)) * 100);
  return `<svg class="bar" aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none"><rect width="${width}" height="1"/></svg>`;
}

/** The largest of some numbers; 1 where there is none to divide by. */
export function highest(rows: readonly Row[]): number {
  return Math.max(1, ...rows.map(({ readers }) => readers));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
