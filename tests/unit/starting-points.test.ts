import { expect, it } from 'vitest';
import { startingPoints } from '../../lib/finder/starting-points';
import { archiveOf, post } from './publication';

const pointsOf = async (posts: Record<string, string>) => startingPoints(await archiveOf(posts));

it('takes the questions that titles and headings ask, one category after the other', async () => {
  const { questions } = await pointsOf({
    a: post('title: 晶片為什麼愈做愈小：三個原因\ndate: 2025-05-01\ncategories: [silicon]'),
    b: post('title: 記憶體為什麼這麼貴呢\ndate: 2025-05-02\ncategories: [silicon]'),
    c: post(
      'title: 模型的故事\ndate: 2025-05-03\ncategories: [ai-frontier]',
      '## 下一個字是怎麼選的\n\n內文。\n\n## 小結\n\n完。',
    ),
    d: post('title: 為什麼\ndate: 2025-05-04\ncategories: [ai-frontier]'),
    e: post('title: 他問「這到底為什麼會發生？」於是走了\ndate: 2025-05-05\ncategories: [silicon]'),
  });
  expect(questions).toEqual(['下一個字是怎麼選的', '記憶體為什麼這麼貴呢', '晶片為什麼愈做愈小']);
});

it('offers categories that have articles and series of more than one part', async () => {
  const { topics, series } = await pointsOf({
    second: post('title: 乙\ndate: 2025-05-02\nseries: 兩篇\ncategories: [silicon]'),
    first: post('title: 甲\ndate: 2025-05-01\nseries: 兩篇'),
    alone: post('title: 丙\ndate: 2025-05-03\nseries: 一篇'),
    draft: post('title: 丁\ndate: 2025-05-03\nseries: 一篇\ncategories: [silicon]\ndraft: true'),
  });
  expect(topics).toEqual([{ slug: 'silicon', name: '晶片與算力', description: '算力', count: 1 }]);
  expect(series).toEqual([{ name: '兩篇', path: '/posts/first', firstTitle: '甲', count: 2 }]);
});

it('has nothing to offer where nothing is published', async () => {
  expect(await pointsOf({})).toEqual({ questions: [], topics: [], series: [] });
});
