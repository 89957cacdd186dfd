import { describe, expect, it } from 'vitest';
import {
  type FinderState,
  finderStart,
  narrowedBy,
  parametersOf,
  pickedBy,
  readState,
  viewOf,
  widenedBy,
} from '../../lib/finder/state';

const searchOf = (state: FinderState) => new URL(parametersOf(state), 'https://x.example').search;

describe('the finder’s state in the address', () => {
  it.each<[string, Partial<FinderState>, string]>([
    ['nothing asked', {}, ''],
    ['a sentence', { question: '公司 怎麼用AI？' }, `?q=${'%E5%85%AC%E5%8F%B8'}+`],
    ['an answer wanted', { question: 'a & b=c#d%', wants: 'answer' }, '?ask=a+%26+b%3Dc%23d%25'],
    ['a starting point', { narrowings: [{ facet: 'topic', value: 'silicon' }] }, '?topic=silicon'],
    [
      'steps in their order',
      {
        question: 'x',
        narrowings: [
          { facet: 'year', value: '2025' },
          { facet: 'level', value: 'introduction' },
        ],
      },
      '?q=x&year=2025&level=introduction',
    ],
    ['ticks', { question: 'x', picked: ['a', '中文'] }, '?q=x&pick=a,%E4%B8%AD%E6%96%87'],
    ['a comparison', { picked: ['a', 'b'], isComparing: true }, '?compare=a,b'],
  ])('comes back as it was: %s', (_, part, address) => {
    const state = { ...finderStart, ...part };
    expect(parametersOf(state).slice(0, address.length)).toBe(address);
    expect(readState(searchOf(state))).toEqual(state);
  });

  it('reads what a form sends before the page’s script runs', () => {
    expect(readState('?q=%E8%B2%93&ask=')).toMatchObject({ question: '貓', wants: 'answer' });
    expect(readState('?compare=a&compare=b')).toMatchObject({
      picked: ['a', 'b'],
      isComparing: true,
    });
  });

  it.each([
    ['?', finderStart],
    ['?q=&topic=&compare=,,', finderStart],
    ['?q=%E0%A4%A&%&=&&q', { ...finderStart, question: '\uFFFD%A' }],
    ['?constructor=1&__proto__=2&toString=3', finderStart],
    ['?topic=%20', finderStart],
    [`?topic=${'x'.repeat(101)}`, finderStart],
    [
      '?topic=a&topic=b&level=c',
      {
        ...finderStart,
        narrowings: [
          { facet: 'topic', value: 'a' },
          { facet: 'level', value: 'c' },
        ],
      },
    ],
    ['?compare=a', { ...finderStart, picked: ['a'] }],
    ['?compare=a,a', { ...finderStart, picked: ['a'] }],
    ['?pick=a,b,c,d', { ...finderStart, picked: ['a', 'b', 'c'] }],
    ['?pick=x&compare=a,b', { ...finderStart, picked: ['a', 'b'], isComparing: true }],
    ['?ask=x&topic=a', { ...finderStart, question: 'x', wants: 'answer' }],
    ['?q=%00a%0A%09b%20', { ...finderStart, question: 'a b' }],
  ] as const)('makes sense of %s', (search, state) => {
    expect(readState(search)).toEqual(state);
    expect(readState(searchOf(readState(search)))).toEqual(readState(search));
  });

  it('cuts a question at 500 characters, never through one', () => {
    const { question } = readState(`?q=${encodeURIComponent('𠮷'.repeat(600))}`);
    expect(question).toBe('𠮷'.repeat(500));
  });
});

describe('steps', () => {
  const asked = { ...finderStart, question: 'x' };
  const narrowed = narrowedBy(asked, { facet: 'topic', value: 'a' });

  it('are taken and undone', () => {
    expect(narrowed.narrowings).toEqual([{ facet: 'topic', value: 'a' }]);
    expect(narrowedBy(narrowed, { facet: 'topic', value: 'b' }).narrowings).toEqual([
      { facet: 'topic', value: 'b' },
    ]);
    expect(widenedBy(narrowed, 'topic')).toEqual(asked);
    expect(widenedBy(narrowed, 'year')).toEqual(narrowed);
  });

  it('tick three articles at most', () => {
    const three = ['a', 'b', 'c'].reduce(pickedBy, asked);
    expect(three.picked).toEqual(['a', 'b', 'c']);
    expect(pickedBy(three, 'd').picked).toEqual(['a', 'b', 'c']);
    expect(pickedBy(three, 'b').picked).toEqual(['a', 'c']);
  });

  it('lead from one view to the next', () => {
    expect(viewOf(finderStart)).toBe('start');
    expect(viewOf(asked)).toBe('suggestions');
    expect(viewOf({ ...asked, wants: 'answer' })).toBe('answers');
    expect(viewOf(readState('?topic=a'))).toBe('suggestions');
    expect(viewOf(readState('?pick=a'))).toBe('start');
    expect(viewOf(readState('?q=x&compare=a,b'))).toBe('comparison');
  });
});
