import { excerpt, isChinese } from '../characters';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

const repeated = /([，、；：。！？])\1+|[，、；：。！？][，、；：。]+/g;
const dots = /…+|\.{2,}/g;
const dashes = / ?(?:—+|-{2,}) ?/g;
const hanNumber = /^[〇零一二三四五六七八九十百千\d]$/;

/** Marks stand once, except the ellipsis …… and the dash ——, which are two characters wide. */
export const doubledPunctuation: Rule = {
  name: 'doubled-punctuation',
  severity: 'warning',
  about:
    '標點只打一次，不要寫成「。。」「，，」「！！！」。刪節號是兩個字元的「……」，不是「…」「...」或「。。。」；破折號是兩個字元的「——」，不是「—」或「--」。',
  written(source) {
    return proseOf(source).flatMap((prose) => [
      ...repetitionsIn(prose),
      ...ellipsesIn(prose),
      ...dashesIn(prose),
    ]);
  },
};

function repetitionsIn(prose: Prose): Finding[] {
  return [...prose.text.matchAll(repeated)].map(({ index, 0: run, 1: mark }) => {
    if (mark === '。' && run.length > 2) return wrong(prose, index, run, '……');
    if (mark) return wrong(prose, index, run, mark);
    return findingIn(prose, [index, index + run.length], {
      found: `「${excerpt(prose.text, index, index + run.length)}」裡的標點重複了。`,
      advice: `請把「${run}」改成其中一個。`,
    });
  });
}

function ellipsesIn(prose: Prose): Finding[] {
  return [...prose.text.matchAll(dots)].flatMap(({ index, 0: run }) => {
    const [before, after] = neighbours(prose, index, run);
    if (run === '……') return [];
    if (run.startsWith('…')) {
      return isChinese(before) || isChinese(after) ? [wrong(prose, index, run, '……')] : [];
    }
    // In 「wait...」, 「id=...）」 and 「用 ...args」 the dots are Latin's.
    if (!isChinese(before) || /[A-Za-z\d/\\]/.test(after)) return [];
    return [wrong(prose, index, run, '……')];
  });
}

function dashesIn(prose: Prose): Finding[] {
  return [...prose.text.matchAll(dashes)].flatMap(({ index, 0: run }) => {
    const [before, after] = neighbours(prose, index, run);
    if (run.trim() === '——' || !isChinese(before) || !isChinese(after)) return [];
    // 「一九四五—一九四九」 is a range.
    if (hanNumber.test(before) && hanNumber.test(after)) return [];
    return [wrong(prose, index, run, '——')];
  });
}

function neighbours(prose: Prose, index: number, run: string): [string, string] {
  return [prose.text[index - 1] ?? prose.before, prose.text[index + run.length] ?? prose.after];
}

function wrong(prose: Prose, index: number, run: string, replacement: string): Finding {
  const end = index + run.length;
  return findingIn(prose, [index, end], {
    found: `「${excerpt(prose.text, index, end)}」裡的標點打錯了。`,
    advice: `請把「${run.trim()}」改成「${replacement}」。`,
    replacement,
  });
}
