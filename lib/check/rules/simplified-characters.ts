import type { Trie } from 'opencc-js/core';
import { loadOpenCc, type OpenCc } from '../opencc';
import { findingIn, type Prose, proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

/** Stretches that one finding tells of, without marks, blanks and Latin. */
const clause = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
/** Ancient characters in Big5's second level that only live on as simplified ones. */
const revived = '网机体优价气与圣异厂吨忏怀扰构极惊据确离复触赶洁怜蜡';
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A word of OpenCC's dictionary, or a single character. */
interface Part {
  at: number;
  part: string;
}

interface Characters extends Pick<OpenCc, 'simplifiedToTaiwan'> {
  /** Only simplified Chinese writes it; the traditional variants 峯 and 羣 are not in Big5 either. */
  isSimplified(character: string): boolean;
  /** Several traditional characters became this one: 发 is 發 or 髮. */
  isAmbiguous(character: string): boolean;
  /** Simplified Chinese writes it otherwise. */
  isTraditional(character: string): boolean;
  cut(words: string): Part[];
}

let big5: ReadonlySet<string> | undefined;
let loading: Promise<Characters> | undefined;

/**
 * Characters that only simplified Chinese writes: not in Big5 and changed by OpenCC. Alone, 台, 后,
 * 里, 面, 只 and 干 are in Big5 and tell nothing; Japanese stays too. The form to write comes from
 * OpenCC, word by word; where it depends on a word OpenCC does not know, no fix is offered.
 */
export const simplifiedCharacters: Rule = {
  name: 'simplified-characters',
  severity: 'warning',
  about:
    '正體中文的文章裡不該有簡體字（例如「软」「网」「发」）。引用簡體字時，請用 <span lang="zh-Hans"> 或行內程式碼標出來；整篇以簡體字為例的文章，請在 check_ignore 寫明理由。',
  async written(source) {
    const suspects = proseOf(source).flatMap((prose) =>
      [...prose.text.matchAll(clause)].flatMap(({ index, 0: words }) =>
        hasOutsiders(words) && !kana.test(words) ? [{ prose, index, words }] : [],
      ),
    );
    if (suspects.length === 0) return [];
    const characters = await load();
    return suspects.flatMap(({ prose, index, words }) =>
      findingsIn(characters, prose, index, words),
    );
  },
};

function findingsIn(characters: Characters, prose: Prose, index: number, words: string): Finding[] {
  const parts = characters.cut(words);
  const right = characters.simplifiedToTaiwan(words);
  if (right.length !== words.length) return [];
  const isTraditional = [...words].some(characters.isTraditional);
  const simplified = new Set<string>();
  let isSafe = true;
  let replacement = '';
  let [start, end] = [words.length, 0];
  for (const { at, part } of parts) {
    const taiwan = right.slice(at, at + part.length);
    // Where nothing is traditional, 后 and 干 are simplified too; else only in a word with 头 or 净.
    if (taiwan === part || (isTraditional && ![...part].some(characters.isSimplified))) {
      replacement += part;
      continue;
    }
    for (const character of part) {
      if (characters.isSimplified(character)) simplified.add(character);
    }
    replacement += taiwan;
    if ([...part].length === 1 && characters.isAmbiguous(part)) isSafe = false;
    start = Math.min(start, at);
    end = at + part.length;
  }
  if (simplified.size === 0) return [];
  replacement = replacement.slice(start, end);
  return [
    findingIn(prose, [index + start, index + end], {
      found: `「${words.slice(start, end)}」裡有簡體字：${[...simplified].join('、')}`,
      advice: `請寫「${replacement}」。`,
      ...(isSafe ? { replacement } : {}),
    }),
  ];
}

function hasOutsiders(words: string): boolean {
  for (const character of words) if (isOutsider(character)) return true;
  return false;
}

/** Whether Taiwan's character set lacks a character. */
function isOutsider(character: string): boolean {
  big5 ??= readBig5();
  return !big5.has(character);
}

/** The characters of Big5 proper: browsers' `big5` also has Hong Kong's supplement, with simplified ones. */
function readBig5(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = 0xa4; lead <= 0xf9; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const code = lead * 256 + trail;
      const isBig5 = code <= 0xc67e || (code >= 0xc940 && code <= 0xf9dc);
      if (isBig5 && (trail <= 0x7e || trail >= 0xa1)) bytes.push(lead, trail);
    }
  }
  const characters = new Set(new TextDecoder('big5').decode(Uint8Array.from(bytes)));
  for (const character of revived) characters.delete(character);
  return characters;
}

function load(): Promise<Characters> {
  loading ??= loadOpenCc().then((openCc) => {
    big5 ??= readBig5();
    const characters = [...big5];
    const simplified = openCc.toSimplified(characters.join('\n')).split('\n');
    const counts = new Map<string, number>();
    for (const character of simplified) counts.set(character, (counts.get(character) ?? 0) + 1);
    const traditional = new Set(characters.filter((character, i) => character !== simplified[i]));
    const trie = openCc.newTrie();
    trie.loadDictGroup(openCc.simplifiedPhrases);
    return {
      simplifiedToTaiwan: openCc.simplifiedToTaiwan,
      isSimplified: (character) =>
        isOutsider(character) &&
        openCc.toSimplified(character) === character &&
        openCc.simplifiedToTaiwan(character) !== character,
      isAmbiguous: (character) => (counts.get(character) ?? 0) > 1,
      isTraditional: (character) => traditional.has(character),
      cut: (words) => cutInto(trie, words),
    };
  });
  return loading;
}

function cutInto(trie: Trie, words: string): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length; ) {
    const character = String.fromCodePoint(words.codePointAt(at) ?? 0);
    const end = trie.matchPrefix(words, at)?.end ?? at + character.length;
    parts.push({ at, part: words.slice(at, end) });
    at = end;
  }
  return parts;
}
