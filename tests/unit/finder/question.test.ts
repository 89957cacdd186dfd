import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../lib/finder/question';

describe('a question', () => {
  it('keeps the matter and leaves out the words of asking', () => {
    expect(readQuestion('請問我想知道通行金鑰是什麼？').terms).toEqual(['通行', '行金', '金鑰']);
    expect(readQuestion('怎麼用 Git 的分支').terms).toContain('git');
  });

  it.each(['', '   ', '我想知道為什麼', '請問有沒有的呢？', '！？……', '🙂👩‍👩‍👧'])(
    'asks for nothing: %j',
    (sentence) => {
      expect(readQuestion(sentence)).toEqual({ units: [], terms: [] });
    },
  );

  it('takes a name for its other names, whichever the reader knows', () => {
    const equivalents = [['通行金鑰', 'passkey']];
    const one = readQuestion('passkey 安全嗎', equivalents);
    expect(one.units[0]).toEqual({ names: [['passkey'], ['通行', '行金', '金鑰']] });
    expect(readQuestion('通行金鑰安全嗎', equivalents).terms).toContain('passkey');
    expect(readQuestion('金鑰安全嗎', equivalents).terms).not.toContain('passkey');
  });

  it('looks up a limited number of terms, however long the sentence is', () => {
    const sentence = Array.from({ length: 500 }, (_, at) =>
      String.fromCharCode(0x4e00 + at * 7),
    ).join('');
    expect(readQuestion(sentence).terms.length).toBeLessThanOrEqual(30);
  });

  it('reads markup as words', () => {
    expect(readQuestion('<script>alert(1)</script>').terms).toEqual(['script', 'alert', '1']);
  });
});
