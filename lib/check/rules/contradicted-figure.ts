import type { Article } from '../../article';
import { toRfc3339 } from '../../date';
import { fieldPlace } from '../places';
import { type Numbers, numbersIn, type Quantity } from '../quantities';
import type { Finding, Rule } from '../rule';

/** Counts this small are how a headline sums up: 「5個理由」. */
const leastCount = 10;

/**
 * A figure in title or description that the text never gives, while it gives others of the same
 * unit. Silent where in doubt: a number that also stands without a unit, rounded figures, this
 * year, small counts, and counts of other things.
 */
export const contradictedFigure: Rule = {
  name: 'contradicted-figure',
  severity: 'warning',
  about:
    '標題或摘要裡的數字（40%、1,000個、2025年），內文從頭到尾沒有，同單位的卻是別的數字：不是標題寫錯，就是內文漏了。',
  article(source, { archive }) {
    const { article } = source;
    const fields = [
      { field: 'title', what: '標題', stated: statedIn(article.title) },
      { field: 'description', what: '摘要', stated: statedIn(article.description) },
    ] as const;
    if (fields.every(({ stated }) => stated.length === 0)) return [];

    const body = numbersIn(article.text);
    const years = yearsAround(article, archive.site.time_zone);
    return fields.flatMap(({ field, what, stated }): Finding[] => {
      const place = fieldPlace(source, field);
      if (!place) return [];
      return stated.flatMap((figure) => {
        if (figure.unit === '西元年' && years.has(figure.value)) return [];
        const others = contradictions(figure, body);
        if (others.length === 0) return [];
        return [
          {
            ...place,
            field,
            found: `${what}寫「${figure.written}」，內文沒有這個數字；同單位的有 ${others.join('、')}。`,
            advice: '請對照內文與出處，改正其中一邊。',
          },
        ];
      });
    });
  },
};

function statedIn(text: string): Quantity[] {
  return numbersIn(text).quantities.filter(
    ({ loose, counted, value }) => !loose && (!counted || value >= leastCount),
  );
}

/** What the body says instead of a figure, as it writes it; nothing where it may well agree. */
function contradictions(figure: Quantity, { quantities, bare }: Numbers): string[] {
  const same = quantities.filter(({ unit }) => unit === figure.unit);
  if (bare.has(figure.value) || same.some((other) => agree(figure, other))) return [];
  if (quantities.some((other) => isSameDay(figure, other) || isSameDay(other, figure))) return [];
  const others = same.filter(
    ({ loose, noun }) => !loose && (!figure.counted || (noun !== '' && noun === figure.noun)),
  );
  return [...new Set(others.map(({ written }) => written.trim()))].slice(0, 4);
}

/** Whether two figures can be one: equal, rounded to the same digit, or near where one is rough. */
function agree(one: Quantity, other: Quantity): boolean {
  const apart = Math.abs(one.value - other.value);
  if (apart <= 1e-9 * one.value) return true;
  if (['西元年', '月', '日', '月日'].includes(one.unit)) return false;
  const rough = one.rough || other.rough;
  return apart < Math.max(one.step, other.step) / 2 || (rough && apart <= one.value / 10);
}

/** Whether 「12日」 may be 「5月12日」. */
function isSameDay(date: Quantity, day: Quantity): boolean {
  return date.unit === '月日' && day.unit === '日' && date.value % 100 === day.value;
}

/** Years that a text may call 今年 or 去年. */
function yearsAround({ date, updated, source }: Article, timeZone: string): ReadonlySet<number> {
  const dates = [date, updated, source?.date].filter((one) => one !== undefined);
  return new Set(
    dates.flatMap((one) => {
      const year = Number(toRfc3339(one, timeZone).slice(0, 4));
      return [year - 1, year, year + 1];
    }),
  );
}
