import type { ConverterFunction, DictGroup, Trie } from 'opencc-js/core';

/** What the rules need of OpenCC; its dictionaries are large, so they are read once and when needed. */
export interface OpenCc {
  /** Traditional (OpenCC's standard) to simplified, character by character. */
  toSimplified: ConverterFunction;
  /** OpenCC's standard forms to Taiwan's: 裏 → 裡. */
  toTaiwan: ConverterFunction;
  /** Simplified to Taiwan's characters, words left alone. */
  simplifiedToTaiwan: ConverterFunction;
  /** Words that simplified characters alone do not decide: 头发 → 頭髮. */
  simplifiedPhrases: DictGroup;
  /** Mainland words in traditional characters with Taiwan's: 軟件 → 軟體. */
  taiwanPhrases: DictGroup;
  newTrie(): Trie;
}

let loading: Promise<OpenCc> | undefined;

export function loadOpenCc(): Promise<OpenCc> {
  loading ??= load();
  return loading;
}

async function load(): Promise<OpenCc> {
  const [{ ConverterBuilder, Trie }, preset] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset'),
  ]);
  const converter = ConverterBuilder(preset);
  let fromSimplified: ConverterFunction | undefined;
  return {
    toSimplified: converter({ from: 't', to: 'cn' }),
    toTaiwan: converter({ from: 't', to: 'tw' }),
    simplifiedToTaiwan: (text) => {
      fromSimplified ??= converter({ from: 'cn', to: 'tw' });
      return fromSimplified(text);
    },
    simplifiedPhrases: preset.from.cn?.[0]?.slice(0, 1) ?? [],
    taiwanPhrases: preset.to.twp?.[0] ?? [],
    newTrie: () => new Trie(),
  };
}
