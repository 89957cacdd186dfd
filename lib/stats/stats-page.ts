import { dateFormat } from '../date-format';
import { plainPage } from '../plain-page';
import { sitePath } from '../slug';
import { escapeXml } from '../xml';
import { bar, columnChart, highest } from './chart';
import type { ArticleRow, Row, Stats } from './stats';

const language = 'zh-Hant-TW';
const title = '閱讀統計';

/** Periods that are one press away, in days. */
const periods = [7, 30, 90, 365];

/** More articles are in the CSV. */
const mostArticles = 100;

const gone = '（不在網站上了）';

/**
 * The page that shows editors what was read.
 * @param stats none where the database does not answer
 */
export function statsPage(stats: Stats | undefined): string {
  const main = stats ? statsOf(stats) : '<p role="alert">資料庫沒有回應，請稍後再試。</p>';
  return plainPage({ language, title, style, main: `${main}\n${leaveForm}` });
}

/** The page that asks for the editors' secret. */
export function loginPage(message = ''): string {
  const alert = message && `<p role="alert" class="alert">${escapeXml(message)}</p>`;
  return plainPage({
    language,
    title,
    style,
    main: `<p>給編輯看的。請輸入網站的編輯密語。</p>
${alert}
<form method="post" action="/stats">
<p><label for="secret">編輯密語</label></p>
<p><input id="secret" name="secret" type="password" autocomplete="current-password" required></p>
<p><button>進入</button></p>
</form>`,
  });
}

const leaveForm = `<form method="post" action="/stats"><input type="hidden" name="leave" value="1"><button>離開</button></form>`;

function statsOf(stats: Stats): string {
  const { from, to, total, days, articles, categories } = stats;
  const links = periods.map((count) => {
    const isShown = days.length === count ? ' aria-current="true"' : '';
    return `<li><a href="/stats?days=${count}"${isShown}>${count}天</a></li>`;
  });
  return `<nav aria-label="期間"><ul>${links.join('')}</ul></nav>
<form method="get" action="/stats" class="period">
<label>從 <input type="date" name="from" value="${from}" required></label>
<label>到 <input type="date" name="to" value="${to}" required></label>
<button>看</button>
</form>
<p class="total"><strong>${number(total)}</strong> 人次</p>
<p class="note">${dateOf(from)}到${dateOf(to)}</p>
${daysOf(days)}
<div class="lists">
${listOf('分類', 'categories', categories, nameOf)}
${listOf('文章', 'articles', articles.slice(0, mostArticles), linkOf)}
</div>
<p class="note">同一個人一天讀同一篇算一次；停留並捲過一半才算。一篇有好幾個分類的，算在第一個。<a href="/stats?from=${from}&amp;to=${to}&amp;format=csv" class="link">下載CSV</a></p>`;
}

function daysOf(days: readonly Row[]): string {
  const most = highest(days);
  const peak = days.find(({ readers }) => readers === most);
  const about = peak
    ? `最多的一天是${dateOf(peak.name)}，${number(most)}人次。每天的數字在圖下面的表格裡。`
    : '這段時間還沒有人讀過，或沒有計算。';
  const rows = days.map(
    ({ name, readers }) =>
      `<tr><th scope="row">${dateOf(name)}</th><td>${number(readers)}</td></tr>`,
  );
  const [first, last] = [days.at(0)?.name ?? '', days.at(-1)?.name ?? ''];
  return `<section aria-labelledby="days">
<h2 id="days">日期</h2>
<p class="scale" aria-hidden="true">${peak ? number(most) : 0}</p>
${columnChart({ title: '每天的人次', description: about, rows: days })}
<p class="ends" aria-hidden="true"><span>${dateOf(first)}</span><span>${dateOf(last)}</span></p>
<p class="note">${about}</p>
<details><summary>每天的數字</summary><table><thead><tr><th scope="col">日期</th><th scope="col">人次</th></tr></thead><tbody>${rows.join('')}</tbody></table></details>
</section>`;
}

function listOf<One extends Row>(
  heading: string,
  id: string,
  rows: readonly One[],
  name: (row: One) => string,
): string {
  const lines = rows.map(
    (row) =>
      `<tr><th scope="row">${name(row)}${bar(row, rows)}</th><td>${number(row.readers)}</td></tr>`,
  );
  const table = `<table><thead><tr><th scope="col">${heading}</th><th scope="col">人次</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
  return `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${rows.length > 0 ? table : '<p class="note">沒有。</p>'}</section>`;
}

function nameOf({ name }: Row): string {
  return escapeXml(name || gone);
}

function linkOf({ slug, name, category }: ArticleRow): string {
  if (category === '') return `${escapeXml(name)} <small>${gone}</small>`;
  return `<a href="${sitePath('posts', slug)}">${escapeXml(name)}</a> <small>${escapeXml(category)}</small>`;
}

function number(value: number): string {
  return value.toLocaleString(language);
}

function dateOf(day: string): string {
  return dateFormat(language, { timeZone: 'UTC', dateStyle: 'long' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

const style = `
main { max-width: 70rem; }
h1, h2 { text-wrap: balance; }
h2 { font: inherit; font-size: .8334rem; margin: 3rem 0 .75rem; border-top: 2px solid; padding-top: .5rem; }
a { color: inherit; text-decoration: none; }
a:hover, [aria-current] { color: var(--accent); }
.link, td a { text-decoration: underline; text-underline-offset: .28em; text-decoration-thickness: 1px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin: 1rem 0 .5rem; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: .4rem; }
form { margin-block: 1rem; }
form p + p { margin-block-start: .5rem; }
form p button, form > button:only-of-type { padding-inline-start: 0; }
.period { display: flex; flex-wrap: wrap; align-items: baseline; gap: .5rem 1.25rem; font-size: .8334rem; }
input { font: inherit; color: inherit; background: none; border: 1px solid var(--muted); padding: .25rem .5rem; }
#secret { width: min(100%, 24rem); box-sizing: border-box; }
.alert { color: var(--accent); margin-block-start: 1rem; }
.total { margin-block-start: 2rem; color: var(--muted); }
.total strong { font: 900 3.157rem/1 serif; color: var(--ink); margin-inline-end: .25rem; font-variant-numeric: tabular-nums; }
.columns { display: block; width: 100%; height: 12rem; border-block: 1px solid var(--hairline); border-block-end-color: var(--ink); fill: var(--ink); }
.columns .most { fill: var(--accent); }
.scale, .ends, .note { font-size: .75rem; color: var(--muted); font-variant-numeric: tabular-nums; }
.ends { display: flex; justify-content: space-between; margin-block: .25rem .75rem; }
.note { max-width: 38em; }
.lists + .note { margin-block: 2rem; }
details { margin-block-start: .75rem; font-size: .8334rem; }
summary { cursor: pointer; }
table { width: 100%; border-collapse: collapse; font-size: .8334rem; }
details table { max-width: 24rem; }
thead { color: var(--muted); font-size: .75rem; }
th { text-align: start; font-weight: 400; }
tr { border-block-end: 1px solid var(--hairline); }
th, td { padding: .5rem 0; vertical-align: baseline; }
td, th + th { text-align: end; padding-inline-start: 1.25rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
small { display: block; font-size: .75rem; line-height: 1.5; color: var(--muted); }
.bar { display: block; width: 100%; height: 3px; margin-block-start: .35rem; fill: var(--ink); }
@media (width >= 900px) {
  .lists { display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 8fr); column-gap: 2.5rem; align-items: start; }
}
`;
