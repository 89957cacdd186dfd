import { describe, expect, it } from 'vitest';
import { countCharacters, excerpt, readingMinutes } from '../../lib/reading';

describe('countCharacters', () => {
  it.each([
    ['', 0],
    ['晶片與算力', 5],
    ['「晶片」，與……算力！', 5],
    ['GPU 與 TPU', 3],
    ['H100 GPU', 2],
    ['3.14 是 π', 2],
    ["don't stop", 2],
    ['state-of-the-art 模型', 3],
    ['𠮷野家', 3],
    ['café', 1],
    ['😀！', 0],
  ])('counts %j as %i', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it('counts a decomposed accent with its word', () => {
    expect(countCharacters('cafe\u0301 bar')).toBe(2);
  });
});

describe('readingMinutes', () => {
  it('rounds, and is one at least', () => {
    expect(readingMinutes(0, 400)).toBe(1);
    expect(readingMinutes(599, 400)).toBe(1);
    expect(readingMinutes(600, 400)).toBe(2);
  });
});

describe('excerpt', () => {
  const cut = (text: string, limit?: number) => excerpt(text, 'zh-Hant-TW', limit);

  it('gives a short text whole, blocks joined without a gap after full-width punctuation', () => {
    expect(cut('第一段。\n第二段，「引文」\n完。')).toBe('第一段。第二段，「引文」完。');
    expect(cut('標題\n第一段。')).toBe('標題 第一段。');
  });

  it('ends at the last sentence that fits', () => {
    expect(cut('亞馬遜談 AI。軟體會被重寫。第三句太長了放不下。', 20)).toBe(
      '亞馬遜談 AI。軟體會被重寫。',
    );
  });

  it('ends at a word with an ellipsis where no sentence fits', () => {
    expect(cut('亞馬遜執行長認為人工智慧會徹底重寫每一套軟體而且很快', 12)).toMatch(
      /^亞馬遜執行長認為人工.{0,2}……$/,
    );
  });

  it('never cuts a Latin word, whatever the limit', () => {
    const text =
      '我們用 Kubernetes、TypeScript 與 transformer 架構來說明 antidisestablishmentarianism';
    const words = new Set(text.match(/[A-Za-z]+/g));
    for (let limit = 1; limit < text.length; limit += 1) {
      const short = cut(text, limit);
      expect(short.length).toBeLessThanOrEqual(limit + 2);
      for (const word of short.match(/[A-Za-z]+/g) ?? []) expect(words).toContain(word);
    }
  });

  it('leaves no comma or opening bracket before the ellipsis', () => {
    const text = '一二三四五，「六七八九十甲乙丙丁';
    for (let limit = 6; limit < text.length; limit += 1) {
      expect(cut(text, limit)).not.toMatch(/[，、：；（「『《]……$/);
    }
  });

  it('never cuts a character outside the BMP in half', () => {
    const text = '𠮷'.repeat(20);
    for (let limit = 1; limit < 40; limit += 1)
      expect(cut(text, limit)).not.toMatch(/\p{Surrogate}/u);
  });
});
