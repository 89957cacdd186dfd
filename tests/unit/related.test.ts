import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article';
import { neighbours, relatedArticles } from '../../lib/related';
import { archiveOf, post } from './publication';

const slugs = (articles: (Article | undefined)[]) => articles.map((article) => article?.slug);

async function relatedTo(slug: string, posts: Record<string, string>, count?: number) {
  const archive = await archiveOf(
    Object.fromEntries(
      Object.entries(posts).map(([name, fields]) => [name, post(`title: 題\n${fields}`)]),
    ),
  );
  const article = archive.bySlug.get(slug);
  if (!article) throw new Error(`no ${slug}`);
  return { archive, article, related: slugs(relatedArticles(article, archive, count)) };
}

describe('relatedArticles', () => {
  it('weighs a tag more than a category and both more than one', async () => {
    const { related } = await relatedTo('here', {
      here: 'date: 2025-05-10\ntags: [甲, 乙]\ncategories: [silicon]',
      category: 'date: 2025-05-09\ncategories: [silicon]',
      tag: 'date: 2025-01-01\ntags: [甲]',
      'tag-and-category': 'date: 2024-01-01\ntags: [甲]\ncategories: [silicon]',
      'two-tags': 'date: 2023-01-01\ntags: [乙, 甲]',
      nothing: 'date: 2025-05-11\ntags: [丙]',
    });
    expect(related).toEqual(['two-tags', 'tag-and-category', 'tag']);
  });

  it('prefers the nearest date among equals, then the earlier address', async () => {
    const { related } = await relatedTo(
      'here',
      {
        here: 'date: 2025-05-10\ntags: [甲]',
        far: 'date: 2025-01-10\ntags: [甲]',
        'after-b': 'date: 2025-05-12\ntags: [甲]',
        'after-a': 'date: 2025-05-12\ntags: [甲]',
        before: 'date: 2025-05-09\ntags: [甲]',
      },
      4,
    );
    expect(related).toEqual(['before', 'after-a', 'after-b', 'far']);
  });

  it('fills up with the newest, without the article itself and without repeating', async () => {
    const { related } = await relatedTo('here', {
      here: 'date: 2025-05-31\ntags: [甲]',
      newest: 'date: 2025-05-30\ntags: [甲]',
      newer: 'date: 2025-05-20',
      old: 'date: 2024-05-20',
      older: 'date: 2023-05-20',
    });
    expect(related).toEqual(['newest', 'newer', 'old']);
  });

  it('never offers drafts', async () => {
    const { related } = await relatedTo('here', {
      here: 'date: 2025-05-10\ntags: [甲]',
      draft: 'date: 2025-05-10\ntags: [甲]\ndraft: true',
      future: 'date: 2999-05-10\ntags: [甲]',
    });
    expect(related).toEqual([]);
  });
});

describe('neighbours', () => {
  it('are the next older and newer, and none past the ends', async () => {
    const { archive, article } = await relatedTo('b', {
      a: 'date: 2025-05-01',
      b: 'date: 2025-05-02',
      c: 'date: 2025-05-03',
    });
    const around = neighbours(article, archive);
    expect(slugs([around.older, around.newer])).toEqual(['a', 'c']);
    const [newest, , oldest] = archive.articles;
    if (!newest || !oldest) throw new Error('three articles');
    expect(neighbours(newest, archive).newer).toBeUndefined();
    expect(neighbours(oldest, archive).older).toBeUndefined();
  });
});
