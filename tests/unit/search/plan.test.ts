import { describe, expect, it } from 'vitest';
import { loosen, planQuery } from '../../../lib/search/plan';

const piecesOf = (query: string) =>
  planQuery(query)?.pieces.map(
    ({ text, kind, isQuoted }) => `${kind}${isQuoted ? '!' : ''} ${text}`,
  );

describe('planQuery', () => {
  it.each([
    ['晶片', ['sequence 晶片']],
    ['貓', ['character 貓']],
    ['bedrock', ['word bedrock']],
    ['ＡＩ　助理', ['word AI', 'sequence 助理']],
    ['SaaS應用', ['sequence SaaS應用']],
    ['C++、GPT-5', ['word C++', 'word GPT-5']],
    ['「租來的算力」 AWS', ['sequence! 租來的算力', 'word AWS']],
    ['"machine learning"', ['sequence! machine learning']],
    ['「沒有關上', ['sequence 沒有關上']],
    ['「」晶片', ['sequence 晶片']],
    ['<script>', ['word script']],
  ])('%s', (query, pieces) => expect(piecesOf(query)).toEqual(pieces));

  it('takes only titles for what stands everywhere', () => {
    expect(planQuery('以')?.isTitlesOnly).toBe(true);
    expect(planQuery('的 了')?.isTitlesOnly).toBe(true);
    expect(planQuery('以色列')?.isTitlesOnly).toBe(false);
    expect(planQuery('「以」')?.isTitlesOnly).toBe(false);
  });

  it('is none where there is nothing to look for', () => {
    for (const query of ['', '  ', '？！', '「」', '"', '😀'])
      expect(planQuery(query)).toBeUndefined();
  });

  it('takes no more words than narrow a search down', () => {
    const words = planQuery('一二三四五六七八九十'.repeat(50))?.pieces.map(({ words }) => words);
    expect(words?.join(' ').split(' ')).toHaveLength(24);
  });
});

describe('loosen', () => {
  const loose = (query: string) => {
    const plan = planQuery(query);
    return plan && loosen(plan, 'zh-Hant-TW')?.pieces.map(({ text }) => text);
  };

  it('takes a sentence apart and leaves out what stands everywhere', () => {
    expect(loose('亞馬遜的晶片')).toEqual(['亞馬遜', '晶片']);
    expect(loose('SaaS應用')).toEqual(['SaaS', '應用']);
  });

  it('leaves phrases whole', () => {
    expect(loose('「亞馬遜的晶片」')).toBeUndefined();
    expect(loose('晶片')).toBeUndefined();
  });
});
