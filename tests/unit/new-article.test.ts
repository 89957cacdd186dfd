import { describe, expect, test } from 'vitest';
import { suggestSlug, writeNewArticle } from '../../lib/new-article';
import { readArticle } from '../../lib/read-article';
import { getPublication } from '../../lib/site';
import { videoIdOf, videoStartOf } from '../../lib/youtube-url';

describe('a slug from a title', () => {
  test.each([
    ['AI 怎麼讀字', 'ai-zen-me-du-zi'],
    ['ＧＰＴ-5 的「分詞」', 'gpt-5-de-fen-ci'],
    ['重新發現銀行', 'chong-xin-fa-xian-yin-hang'],
    ['Git', 'git'],
  ])('%s → %s', (title, slug) => {
    expect(suggestSlug(title)).toBe(slug);
  });

  test('stays short and ends at a syllable', () => {
    const slug = suggestSlug('一個很長很長的標題'.repeat(20));
    expect(slug?.length).toBeLessThanOrEqual(60);
    expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  test('is none for a title without letters', () => {
    expect(suggestSlug('？！……')).toBeUndefined();
  });
});

test.each([
  'aGKZhj6a-aM',
  'https://www.youtube.com/watch?v=aGKZhj6a-aM&t=30s',
  'https://youtu.be/aGKZhj6a-aM?si=x',
  'https://www.youtube.com/embed/aGKZhj6a-aM',
  'https://www.youtube.com/shorts/aGKZhj6a-aM',
])('finds the video in %s', (pasted) => {
  expect(videoIdOf(pasted)).toBe('aGKZhj6a-aM');
});

test.each([
  ['https://youtu.be/aGKZhj6a-aM?t=30', 30],
  ['https://www.youtube.com/watch?v=aGKZhj6a-aM&t=1m30s', 90],
  ['https://www.youtube.com/watch?v=aGKZhj6a-aM&t=2h', 7200],
  ['https://www.youtube.com/embed/aGKZhj6a-aM?start=5', 5],
  ['https://youtu.be/aGKZhj6a-aM', undefined],
  ['https://youtu.be/aGKZhj6a-aM?t=soon', undefined],
])('finds where %s begins', (pasted, seconds) => {
  expect(videoStartOf(pasted)).toBe(seconds);
});

test('finds no video where there is none', () => {
  expect(videoIdOf('https://example.com/watch')).toBeUndefined();
  expect(videoIdOf('aGKZhj6a-aMx')).toBeUndefined();
});

test('writes an article that reads back as meant, whatever is in the title', async () => {
  const publication = getPublication();
  const [category] = publication.categories;
  const now = new Date('2026-11-24T16:30:00Z');
  const text = writeNewArticle(
    {
      title: '「引號」: "雙引號" # 與 \\ 斜線',
      tags: ['C#', '語言模型'],
      video: { id: 'aGKZhj6a-aM', start: 90 },
      sourceUrl: 'https://example.com/a?b=c',
      sourceName: '出處: 甲',
      ...(category ? { category } : {}),
    },
    publication.site,
    now,
  );
  expect(text).toContain('date: 2026-11-25T00:30:00+08:00\n');
  const { article, faults } = await readArticle(text, 'new', 'content/posts/new.mdx', publication);
  expect(faults).toEqual([]);
  expect(article).toMatchObject({
    title: '「引號」: "雙引號" # 與 \\ 斜線',
    date: now,
    categories: [category],
    tags: [{ name: 'C#' }, { name: '語言模型' }],
    videos: [{ id: 'aGKZhj6a-aM', start: 90, title: '「引號」: "雙引號" # 與 \\ 斜線' }],
    source: { url: 'https://example.com/a?b=c', name: '出處: 甲' },
  });
});
