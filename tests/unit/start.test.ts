import { describe, expect, it } from 'vitest';
import { allSeries, categoryGuides, seriesPath } from '../../lib/start';
import { archiveOf, post } from './publication';

const written = (title: string, fields: string, body = '內文。\n') =>
  post(`title: ${title}\n${fields}`, body);

/** Slugs of the pillars of each category. */
async function pillarsIn(...archive: Parameters<typeof archiveOf>) {
  const guides = categoryGuides(await archiveOf(...archive));
  return Object.fromEntries(
    guides.map(({ category, pillars }) => [category.slug, pillars.map(({ slug }) => slug)]),
  );
}

describe('categoryGuides', () => {
  it('has the marked articles of a category, newest first', async () => {
    const pillars = await pillarsIn({
      newest: written('甲', 'date: 2025-05-03\ncategories: [silicon]'),
      marked: written('乙', 'date: 2025-05-02\ncategories: [silicon]\npillar: true'),
      early: written('丙', 'date: 2025-05-01\ncategories: [silicon]\npillar: true'),
      unmarked: written('丁', 'date: 2025-05-04\ncategories: [silicon]\npillar: false'),
    });
    expect(pillars).toEqual({ silicon: ['marked', 'early'] });
  });

  it('takes the article that most others are related to where none is marked', async () => {
    const subjects = [
      '晶圓的良率看缺陷密度。',
      '散熱要看熱阻與風量。',
      '先進封裝把小晶片接在中介層。',
      '高頻寬記憶體疊了八層。',
    ];
    const about = subjects.flatMap((subject, index) =>
      ['a', 'b'].map((letter) => [
        `${letter}${index}`,
        written('分論', `date: 2025-05-0${index + 1}\ncategories: [silicon]`, `${subject}\n`),
      ]),
    );
    const pillars = await pillarsIn({
      ...Object.fromEntries(about),
      // Everything else has a part of it.
      hub: written('總論', 'date: 2025-01-01\ncategories: [silicon]', `${subjects.join('')}\n`),
    });
    expect(pillars).toEqual({ silicon: ['hub'] });
  });

  it('leaves out a category without articles, and lists an article in each of its categories', async () => {
    const one = await pillarsIn({ a: written('甲', 'date: 2025-05-01\ncategories: [silicon]') });
    expect(one).toEqual({ silicon: ['a'] });
    const both = await pillarsIn({
      a: written('甲', 'date: 2025-05-01\ncategories: [silicon, ai-frontier]\npillar: true'),
    });
    expect(both).toEqual({ 'ai-frontier': ['a'], silicon: ['a'] });
  });

  it('counts every article of the category', async () => {
    const [guide] = categoryGuides(
      await archiveOf({
        a: written('甲', 'date: 2025-05-01\ncategories: [silicon]'),
        b: written('乙', 'date: 2025-05-02\ncategories: [silicon]'),
        draft: written('丙', 'date: 2025-05-03\ncategories: [silicon]\ndraft: true\npillar: true'),
      }),
    );
    expect(guide).toMatchObject({ total: 2, pillars: [{ slug: 'b' }] });
  });

  it('is empty for a publication without articles', async () => {
    expect(categoryGuides(await archiveOf({}))).toEqual([]);
  });
});

describe('allSeries', () => {
  it('has the parts in reading order, and no series of one part', async () => {
    const archive = await archiveOf({
      second: written('乙', 'date: 2025-05-02\nseries: 三部曲'),
      first: written('甲', 'date: 2025-05-01\nseries: 三部曲'),
      alone: written('丙', 'date: 2025-05-03\nseries: 才開始'),
    });
    const series = allSeries(archive).map(({ name, parts }) => [
      name,
      parts.map(({ slug }) => slug),
    ]);
    expect(series).toEqual([['三部曲', ['first', 'second']]]);
  });

  it('has an address for each name, whatever is in it', () => {
    expect(seriesPath('讀懂 AI #1')).toBe(
      `/start#page%3Aseries%3A${encodeURIComponent('讀懂-AI-#1')}`,
    );
    expect(new URL(seriesPath('C++ 與 C#'), 'https://a.example').hash).not.toContain(' ');
  });
});
