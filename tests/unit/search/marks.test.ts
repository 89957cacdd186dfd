import { describe, expect, it } from 'vitest';
import { finderOf, joinSpans, markText } from '../../../lib/search/marks';
import { written } from './browser';

const marked = (piece: string, text: string) => written(markText(text, finderOf(piece)(text)));

describe('finderOf', () => {
  it.each([
    ['貓', '熊貓不是貓', '熊[貓]不是[貓]'],
    ['bedrock', 'Amazon Bedrock與BEDROCK', 'Amazon [Bedrock]與[BEDROCK]'],
    ['ai', 'AI said: ＡＩ', '[AI] said: [ＡＩ]'],
    ['script', 'JavaScript與typescript', 'Java[Script]與typescript'],
    ['AI助理', '一個 AI 助理，AI助理', '一個 [AI 助理]，[AI助理]'],
    ['GPT5', 'GPT-5與GPT 5', '[GPT-5]與GPT 5'],
    ['c++', 'C、C++', 'C、[C++]'],
    ['cafe', 'Café', '[Café]'],
    ['.*', 'a.*b', 'a.*b'],
    ['𠮷野', '𠮷野家', '[𠮷野]家'],
  ])('%s in %s', (piece, text, expected) => expect(marked(piece, text)).toBe(expected));

  it('is quick with any input', () => {
    const text = 'a-'.repeat(20_000);
    expect(finderOf('a'.repeat(250))(text).length).toBeGreaterThan(0);
  });
});

describe('markText', () => {
  it('keeps every character, in one piece a stretch', () => {
    const spans = joinSpans([
      { start: 4, end: 6 },
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]);
    expect(spans).toEqual([{ start: 1, end: 6 }]);
    expect(markText('零一二三四五六', spans)).toEqual([
      { text: '零', isHit: false },
      { text: '一二三四五', isHit: true },
      { text: '六', isHit: false },
    ]);
    expect(markText('', [])).toEqual([]);
  });
});
