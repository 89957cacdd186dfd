import { describe, expect, it } from 'vitest';
import { indexedWords, soughtWords } from '../../../lib/search/words';

describe('indexedWords', () => {
  it.each([
    ['亞馬遜', '亞馬 馬遜 遜'],
    ['貓', '貓'],
    ['用AI寫', '用 AI 寫'],
    ['ＡＷＳ、Azure', 'AWS Azure'],
    ['HTTP/2（新版）', 'HTTP 2 新版 版'],
    ['GPT-5、C++與C#', 'GPT-5 C++ 與 C#'],
    ['カタカナ', 'カタ タカ カナ ナ'],
    ['<b>&amp;', 'b amp'],
    ['', ''],
  ])('%s → %s', (text, words) => expect(indexedWords(text)).toBe(words));
});

describe('soughtWords', () => {
  it.each([
    ['亞馬遜', '亞馬 馬遜'],
    ['亞馬', '亞馬'],
    ['貓', '貓'],
    ['生成式AI', '生成 成式 式 AI'],
    ['SaaS應用', 'SaaS 應用'],
  ])('%s → %s', (text, words) => expect(soughtWords(text)).toBe(words));

  it('writes what stands in a text as words that follow each other there', () => {
    const text = '每一個SaaS應用都會用AI重建，包括C++寫的。';
    const indexed = ` ${indexedWords(text)} `;
    for (const sought of ['SaaS應用', '應用都會', 'AI重建', '個SaaS', 'C++寫的']) {
      expect(indexed).toContain(` ${soughtWords(sought)} `);
    }
  });
});
