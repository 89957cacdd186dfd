import { excerpt, isHan } from '../characters';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

const marks = /["“”'‘’「」『』]/g;

interface Pair {
  start: number;
  end: number;
  /** 0 for the outermost quotation. */
  depth: number;
}

/**
 * Taiwan quotes with 「」 and, inside them, 『』. Quotes around Latin words in a Chinese sentence
 * count too; apostrophes, inches and quotes inside an English sentence do not.
 */
export const straightQuotes: Rule = {
  name: 'straight-quotes',
  severity: 'warning',
  about:
    '引號用「」，引號裡的引號用『』；不用 "…"、\'…\' 與 “…”。英文句子裡的引號、縮寫的撇號與程式碼不必改。',
  written(source) {
    return proseOf(source).flatMap(quotesIn);
  },
};

function quotesIn(prose: Prose): Finding[] {
  const { text } = prose;
  if (!/["“”'‘’]/.test(text)) return [];
  const { pairs, alone } = pair(text);
  const wrong = pairs.filter((quote) => isWestern(text, quote) && isInChinese(prose, quote));
  const outermost = wrong.filter(
    ({ start, end }) => !wrong.some((other) => other.start < start && end < other.end),
  );
  return [
    ...outermost.map(({ start, end }) => {
      const replacement = rewrite(text, wrong, start, end);
      const quote = excerpt(text, start, end + 1, 0);
      const finding = findingIn(prose, withSpaces(text, start, end), {
        found: `用了西式引號：${quote}`,
        advice: `請改成 ${replacement}`,
        // With a mark left over, which of them belong together is anyone's guess.
        ...(alone.length === 0 ? { replacement } : {}),
      });
      return { ...finding, ...prose.placeOf(start) };
    }),
    ...alone
      .filter((at) => touchesHan(prose, at))
      .map((at) =>
        findingIn(prose, [at, at + 1], {
          found: `「${excerpt(text, at, at + 1)}」有不成對的西式引號。`,
          advice: '請改用「」，並補上另一半。',
        }),
      ),
  ];
}

/** Pairs the marks from the left; what has no partner is `alone`. */
function pair(text: string): { pairs: Pair[]; alone: number[] } {
  const pairs: Pair[] = [];
  const alone: number[] = [];
  const open: { mark: string; at: number }[] = [];
  const opened: Readonly<Record<string, string>> = { '”': '“', '’': '‘', '」': '「', '』': '『' };
  for (const { index, 0: mark } of text.matchAll(marks)) {
    if (isNoQuote(text, index, mark)) continue;
    const straight = mark === '"' || mark === "'";
    const partner = straight ? mark : opened[mark];
    const level = partner ? open.findLastIndex((other) => other.mark === partner) : -1;
    const start = open[level]?.at;
    if (start !== undefined) {
      alone.push(
        ...open
          .splice(level)
          .slice(1)
          .map(({ at }) => at),
      );
      pairs.push({ start, end: index, depth: level });
    } else if (straight || !partner) open.push({ mark, at: index });
    else alone.push(index);
  }
  return { pairs, alone: [...alone, ...open.map(({ at }) => at)] };
}

/** Whether a mark is an apostrophe (it’s, '90s) or the sign of inches, feet, minutes or seconds. */
function isNoQuote(text: string, index: number, mark: string): boolean {
  const before = text[index - 1] ?? '';
  const after = text[index + 1] ?? '';
  if (mark === "'" || mark === '’') return /[A-Za-z\d]/.test(before) && !closes(text, index, mark);
  return mark === '"' && /\d/.test(before) && !closes(text, index, mark) && after !== '';
}

function closes(text: string, index: number, mark: string): boolean {
  if (/[A-Za-z]/.test(text[index + 1] ?? '')) return false;
  const before = text.slice(0, index);
  if (mark === '’') return before.lastIndexOf('‘') > before.lastIndexOf('’');
  return before.split(mark).length % 2 === 0;
}

function isWestern(text: string, { start }: Pair): boolean {
  return !/[「『]/.test(text[start] ?? '');
}

function isInChinese(prose: Prose, { start, end }: Pair): boolean {
  const { text } = prose;
  const before = text.slice(0, start).trimEnd().at(-1) ?? prose.before;
  const after = text.slice(end + 1).trimStart()[0] ?? prose.after;
  if (/\p{Script=Han}/u.test(text.slice(start, end))) return !/[A-Za-z]/.test(before + after);
  // In 「原文是 He said, "yes." 意思是」 an English sentence quotes.
  if (/[A-Za-z][,:]$/.test(text.slice(0, start).trimEnd())) return false;
  return isHan(before) || isHan(after);
}

function touchesHan({ text, before, after }: Prose, at: number): boolean {
  return isHan(text[at - 1] ?? before) || isHan(text[at + 1] ?? after);
}

/** Full-width quotes bring their own room: spaces typed outside them go. */
function withSpaces(text: string, start: number, end: number): [number, number] {
  const before = / +$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^ +(?=[^\n ])/.exec(text.slice(end + 1))?.[0].length ?? 0;
  return [start - before, end + 1 + after];
}

function rewrite(text: string, pairs: Pair[], start: number, end: number): string {
  const marksAt = new Map<number, string>();
  for (const quote of pairs) {
    const inner = quote.depth % 2 === 1;
    marksAt.set(quote.start, inner ? '『' : '「');
    marksAt.set(quote.end, inner ? '』' : '」');
  }
  let result = '';
  for (let at = start; at <= end; at += 1) result += marksAt.get(at) ?? text[at];
  return result;
}
