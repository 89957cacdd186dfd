import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../lib/search/marks';
import { passagesOf } from '../../../lib/search/passages';
import { written } from './browser';

const filler = '這一句話什麼也沒有說，只是把版面填滿。';
const article = {
  path: '/posts/a',
  title: '標題',
  description: '摘要在這裡。',
  date: '2025年5月1日',
  sections: [
    {
      text: `開頭。\n${filler.repeat(6)}最後才提到晶片，以及Trainium這個名字。${filler.repeat(6)}`,
    },
    {
      heading: { depth: 2, text: '晶片', id: '晶片-1' },
      text: '這裡說別的。\n亞馬遜自己設計晶片。',
    },
    { heading: { depth: 2, text: '別的', id: '別的' }, text: '沒有。' },
  ],
} as const;

function passages(...pieces: string[]) {
  const stored = { ...article, sections: article.sections.map((section) => ({ ...section })) };
  return passagesOf(stored, pieces.map(finderOf), 'zh-Hant-TW', 3).map(
    ({ href, heading, text }) => ({ href, heading, text: written(text) }),
  );
}

describe('passagesOf', () => {
  it('puts the section first that holds most of what was looked for', () => {
    const [first, second] = passages('晶片', '亞馬遜');
    expect(first).toEqual({
      href: `/posts/a#${encodeURIComponent('晶片-1')}`,
      heading: '晶片',
      text: '[亞馬遜]自己設計[晶片]。',
    });
    expect(second?.href).toBe('/posts/a');
  });

  it('shows the description or the beginning of the text, which lead to the same place', () => {
    const twice = {
      ...article,
      description: '一片晶圓。',
      sections: [{ text: '一片晶圓切成晶片。' }],
    };
    const found = passagesOf(twice, [finderOf('晶圓')], 'zh-Hant-TW', 3);
    expect(found.map(({ href }) => href)).toEqual(['/posts/a']);
  });

  it('cuts a long block at clauses and words', () => {
    const [passage] = passages('Trainium');
    expect(passage?.text).toMatch(/^…[^，。]+.*\[Trainium\]這個名字。.*…$/);
    expect(passage?.text.length).toBeLessThan(110);
    expect(passage?.text.startsWith('…這一句話什麼也沒有說，只是把版面填滿。最後')).toBe(true);
  });

  it('never cuts a Latin word', () => {
    const long = {
      ...article,
      description: '',
      sections: [{ text: `晶片${' internationalisation'.repeat(9)}` }],
    };
    const [passage] = passagesOf(long, [finderOf('晶片')], 'zh-Hant-TW', 3);
    const text = written(passage?.text ?? []);
    expect(
      text
        .replaceAll(/\[晶片\]|…/g, '')
        .trim()
        .split(' ')
        .every((word) => word === 'internationalisation'),
    ).toBe(true);
  });

  it('is the beginning where only the title has it', () => {
    expect(passages('標題')).toEqual([
      { href: '/posts/a', heading: undefined, text: '摘要在這裡。' },
    ]);
  });
});
