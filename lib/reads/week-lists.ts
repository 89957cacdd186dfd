import { clausesOf } from '../clauses';
import { sitePath } from '../slug';
import type { DailyReads } from '../storage/schema';
import { escapeXml } from '../xml';
import { daysBefore } from './day';
import type { CountedArticles, CountedEdition } from './facts';

/** How many days the list looks back on, today with them. */
export const weekDays = 7;

/** Fewer readers say nothing of an article, and might be its editors. */
const fewestReaders = 10;

/** A list of fewer would say more of the site than of its articles. */
const fewestArticles = 3;

const mostArticles = 5;

/**
 * Names a list, as its place in a page does (`components/week-place.tsx`).
 * @param path what the edition's addresses begin with
 * @param category its slug; none for the front page
 */
export function weekListName(path: string, category = ''): string {
  return `${path}/${category}`;
}

/**
 * The lists of the articles that were read most in the last seven days, for the front page and the
 * categories of every edition. Where too few were read there is none.
 * @returns HTML by the list's name
 */
export function weekLists(
  reads: readonly DailyReads[],
  today: string,
  facts: CountedArticles,
): Map<string, string> {
  const ranked = mostRead(reads, daysBefore(today, weekDays - 1));
  const lists = new Map<string, string>();
  for (const edition of facts.editions) {
    for (const category of ['', ...Object.keys(facts.categories)]) {
      const articles = ranked
        .filter((slug) => Object.hasOwn(edition.titles, slug))
        .filter((slug) => category === '' || facts.articles[slug]?.includes(category));
      if (articles.length < fewestArticles) continue;
      const shown = articles.slice(0, mostArticles);
      lists.set(weekListName(edition.path, category), listOf(shown, edition));
    }
  }
  return lists;
}

/** Slugs, most readers first; of those with as many, the order of their slugs. */
function mostRead(reads: readonly DailyReads[], from: string): string[] {
  const readers = new Map<string, number>();
  for (const one of reads) {
    if (one.day < from) continue;
    readers.set(one.article, (readers.get(one.article) ?? 0) + one.readers);
  }
  return [...readers]
    .filter(([, count]) => count >= fewestReaders)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([slug]) => slug);
}

/** Whole in itself: the page was made without it, and has of the style sheet what it shows itself. */
function listOf(slugs: readonly string[], { path, heading, titles }: CountedEdition): string {
  const items = slugs.map((slug) => {
    const clauses = clausesOf(titles[slug] ?? slug).map(
      (clause) => `<span>${escapeXml(clause)}</span>`,
    );
    return `<li><a href="${path}${sitePath('posts', slug)}" class="headline">${clauses.join('')}</a></li>`;
  });
  return `<style>${style}</style><section class="week" aria-labelledby="page:week"><h2 id="page:week">${escapeXml(heading)}</h2><ol>${items.join('')}</ol></section>`;
}

const style = `
.week{margin-top:4rem;border-top:2px solid var(--color-ink);padding-top:.5rem}
.week h2{font:inherit;font-size:.8334rem}
.week ol{counter-reset:week;margin-top:.5rem;display:grid;column-gap:2.5rem}
.week li{counter-increment:week;display:grid;grid-template-columns:2.5rem minmax(0,1fr);align-items:baseline;border-top:1px solid var(--color-hairline);padding-block:.75rem}
.week li:first-child{border-top:0}
.week li::before{content:counter(week)/"";font:900 1.777rem/1 var(--font-ming);color:var(--color-muted)}
.week a{display:block}
.week a span{display:inline-block}
@media (width>=900px){
.week ol{grid-auto-flow:column;grid-auto-columns:minmax(0,1fr);margin-top:1rem}
.week li{display:block;border:0;padding:0}
.week li::before{display:block;font-size:3.157rem;margin-bottom:.75rem}
}`.replaceAll('\n', '');
