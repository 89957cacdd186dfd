import { excerpt, isChinese, isHan } from '../characters';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Addresses, paths, file names and `:smile:`, whose marks are no punctuation. */
const address =
  /[a-z][a-z\d+.-]*:\/\/[^\s，。；：？！、「」『』（）《》]+|(?<![\p{Script=Han}\w])[.~]*[\w.-]*\/[^\s，。；：？！、「」『』（）《》]+|(?<![\w:]):[a-z][a-z\d_+-]*:(?![\w:])/giu;

const marks = /(?<![,.;:?!])(?:[,;:?!]+|\.)(?![,.;:?!])( *)/g;

/**
 * Chinese text has full-width marks. A mark is Chinese if the character before it is, or if it
 * stands between Latin and Han in a sentence that began in Chinese; brackets are, if Han is in
 * them or touches them. Numbers, times, versions, file names, `f(x)` and English sentences stay.
 *
 * AutoCorrect was tried and does less: it leaves `;`, `!!`, `」,` and all brackets, and changes
 * addresses (`/文章,圖`), names (`史蒂芬.金`) and `Hello,世界`.
 */
export const halfWidthPunctuation: Rule = {
  name: 'half-width-punctuation',
  severity: 'warning',
  about:
    '中文裡的逗號、句號、分號、冒號、問號、驚嘆號與括號用全形（，。；：？！（））。數字、時間、網址、檔名、程式碼與英文句子裡的半形標點不必改。',
  written(source) {
    return proseOf(source).flatMap((prose) => {
      const text = prose.text.replaceAll(address, (match) => 'x'.repeat(match.length));
      return [...marksIn(prose, text), ...bracketsIn(prose, text)];
    });
  },
};

function marksIn(prose: Prose, text: string): Finding[] {
  const findings: Finding[] = [];
  for (const { index, 0: match, 1: spaces = '' } of text.matchAll(marks)) {
    const run = match.slice(0, match.length - spaces.length);
    const before = text[index - 1] ?? prose.before;
    const rest = text.slice(index + run.length);
    if (isSmiley(run, rest) || !isChineseMark(prose, text.slice(0, index), before, run, rest)) {
      continue;
    }
    const end = index + match.length;
    const replacement = toFullWidth(run);
    findings.push(
      findingIn(prose, [index, end], {
        found: `「${excerpt(prose.text, index, end)}」用了半形的「${run}」。`,
        advice: `請改成全形的「${replacement}」。`,
        replacement,
      }),
    );
  }
  return findings;
}

function isChineseMark(
  prose: Prose,
  above: string,
  before: string,
  run: string,
  rest: string,
): boolean {
  const [next = prose.after] = rest;
  if (isChinese(before)) {
    if (run !== '.') return true;
    // 「甲. 乙」 and 「１. 乙」 at the beginning numbers a paragraph; 「史蒂芬.金」 and 「說明.txt」 are names.
    return (
      /^[\s」』）)"”]?$/.test(next) &&
      !/^\s*(?:\p{Script=Han}{1,2}|[０-９]{1,3})$/u.test(lastLine(above))
    );
  }
  if (!/[A-Za-z\d)%"”]/.test(before) || !/^[,;:?]$/.test(run)) return false;
  // What stands in a quotation is judged by itself, so that 「Hello, 世界」 may be quoted.
  const sentence = /["”]/.test(before) ? above : (/[^。！？「『“"\n]*$/.exec(above)?.[0] ?? '');
  if (!/\p{Script=Han}/u.test(sentence)) return false;
  const following = rest.trimStart()[0] ?? prose.after;
  return isHan(following) || /^[「『《（〈]$/.test(following) || (run === '?' && following === '');
}

/** What stands on the last line of a text. */
function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

function isSmiley(run: string, rest: string): boolean {
  return /^[:;]$/.test(run) && /^-?[()DP](?![A-Za-z])/.test(rest);
}

function bracketsIn(prose: Prose, text: string): Finding[] {
  const findings: Finding[] = [];
  const open: number[] = [];
  for (const { index, 0: bracket } of text.matchAll(/[()（）]/g)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start === undefined || !isChinesePair(prose, text, start, index)) continue;
    for (const at of [start, index]) {
      const half = text[at] ?? '';
      const replacement = fullWidth[half];
      if (!replacement) continue;
      const [from, to] = spacesAround(text, at);
      findings.push(
        findingIn(prose, [from, to], {
          found: `「${excerpt(prose.text, at, at + 1)}」用了半形的「${half}」。`,
          advice: `請改成全形的「${replacement}」。`,
          replacement,
        }),
      );
    }
  }
  return findings;
}

function isChinesePair(prose: Prose, text: string, start: number, end: number): boolean {
  // A link that went wrong is told of by another rule; full-width brackets would hide its address.
  if (text[start - 1] === ']') return false;
  const isMixed = (text[start] === '（') !== (text[end] === '）');
  if (isMixed || /\p{Script=Han}/u.test(text.slice(start, end))) return true;
  const before = text.slice(0, start);
  const after = text.slice(end + 1);
  if (isChinese(before.trimEnd().at(-1) ?? prose.before)) return true;
  // A call such as f(x), and the (s) of an English plural, touch the word before them.
  return /[A-Za-z\d] $/.test(before) && isChinese(after.trimStart()[0] ?? prose.after);
}

/** Full-width brackets bring their own room: spaces typed outside them go. */
function spacesAround(text: string, at: number): [number, number] {
  const before = /[^\n] +$/.exec(text.slice(0, at))?.[0].length ?? 1;
  const after = /^ +(?=[^\n])/.exec(text.slice(at + 1))?.[0].length ?? 0;
  return text[at] === '(' ? [at - before + 1, at + 1] : [at, at + 1 + after];
}

function toFullWidth(run: string): string {
  return [...run].map((mark) => fullWidth[mark] ?? mark).join('');
}
