import type { Trie } from 'opencc-js/core';
import { loadOpenCc } from '../opencc';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';
import { taiwanWords } from '../taiwan-words';

let loading: Promise<Trie> | undefined;
const segmenter = new Intl.Segmenter('zh-Hant', { granularity: 'word' });

/**
 * Mainland words in a Taiwanese text, from OpenCC's `TWPhrases`, in traditional or simplified
 * characters. An entry counts only where it begins and ends with a word, as ICU's dictionary cuts
 * them: 內存 is not in 體內存在. Entries that are right in Taiwan too are in `taiwan-words.ts`.
 */
export const mainlandTerms: Rule = {
  name: 'mainland-terms',
  severity: 'warning',
  about:
    '臺灣的文章用臺灣的詞：軟體（不是軟件）、影片（不是視頻）、伺服器（不是服務器）、網路（不是網絡）。詞表來自 OpenCC，兩岸都用的詞（程序、質量、支持……）不算。建議的詞不一定合上下文，所以不會自動修改。',
  async written(source) {
    loading ??= load();
    const terms = await loading;
    return proseOf(source).flatMap((prose) => termsIn(terms, prose));
  },
};

function termsIn(terms: Trie, prose: Prose): Finding[] {
  const { text } = prose;
  const findings: Finding[] = [];
  for (let at = 0; at < text.length; ) {
    const match = terms.matchPrefix(text, at);
    if (!match) {
      at += 1;
      continue;
    }
    const { end, value } = match;
    const term = text.slice(at, end);
    if (term !== value && isWholeWord(text, at, end)) {
      findings.push(
        findingIn(prose, [at, end], {
          found: `「${term}」是中國大陸的用詞。`,
          advice: `臺灣多半說「${value}」。`,
        }),
      );
      at = end;
    } else at += term === value ? term.length : 1;
  }
  return findings;
}

function isWholeWord(text: string, start: number, end: number): boolean {
  // One character, such as 硅, is an element's name wherever it stands.
  if (end - start === 1) return true;
  const from = Math.max(0, start - 8);
  let begins = false;
  for (const { index } of segmenter.segment(text.slice(from, end + 8))) {
    if (from + index === start) begins = true;
    if (from + index === end) return begins;
  }
  return begins && end === text.length;
}

async function load(): Promise<Trie> {
  const { newTrie, taiwanPhrases, toSimplified, toTaiwan } = await loadOpenCc();
  const trie = newTrie();
  const forms = (word: string) => {
    const taiwan = toTaiwan(word);
    return [word, taiwan, taiwan.replaceAll('佈', '布').replaceAll('臺', '台'), toSimplified(word)];
  };
  for (const [term, taiwan] of taiwanPhrases.flatMap(entriesOf)) {
    const written = forms(term);
    // 裏 and 裡, 偽 and 僞 are other matters: only another word counts.
    const value = written.includes(taiwan) ? undefined : taiwan;
    for (const form of written) trie.addWord(form, value ?? form);
  }
  for (const word of taiwanWords) for (const form of forms(word)) trie.addWord(form, form);
  return trie;
}

function entriesOf(dictionary: string | readonly (readonly [string, string])[]) {
  if (typeof dictionary !== 'string') return dictionary;
  return dictionary.split('|').map((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return [from, to] as const;
  });
}
