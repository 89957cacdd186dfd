import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../lib/article';
import { type Archive, readArchive } from '../../lib/articles';
import { neighbours, relatedArticles } from '../../lib/related';
import { archiveOf, inProject, now, post } from './publication';

const slugs = (articles: (Article | undefined)[]) => articles.map((article) => article?.slug);

function find(archive: Archive, slug: string): Article {
  const article = archive.bySlug.get(slug);
  if (!article) throw new Error(`no ${slug}`);
  return article;
}

const bare = (posts: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(posts).map(([name, fields]) => [name, post(`title: 題\n${fields}`)]),
  );

async function relatedTo(slug: string, posts: Record<string, string>, count?: number) {
  const archive = await archiveOf(posts);
  const article = find(archive, slug);
  return { archive, article, related: slugs(relatedArticles(article, archive, count)) };
}

const written = (title: string, body: string, more = '') =>
  post(`title: ${title}\ndate: 2025-05-01\n${more}`, body);

describe('relatedArticles', () => {
  it('finds what is about the same without a common tag or category', async () => {
    const { related } = await relatedTo(
      'tide',
      {
        tide: written('潮汐怎麼算', '月球的引力拉起海水，潮汐表要算三十七個分潮。\n'),
        moon: written('月球離開我們', '月球的引力每年少一點，潮汐的摩擦把它推遠。\n'),
        bread: written('酸麵包', '酵母在麵團裡發酵，烤箱要先熱。\n'),
        stove: written('烤箱的溫度', '烤箱的溫度計不準，麵團就發不好。\n'),
      },
      1,
    );
    expect(related).toEqual(['moon']);
  });

  it('leaves out what the reader sees elsewhere', async () => {
    const posts = {
      tide: written('潮汐怎麼算', '月球的引力拉起海水，潮汐表要算三十七個分潮。\n'),
      moon: written('月球離開我們', '月球的引力每年少一點，潮汐的摩擦把它推遠。\n'),
      sea: written('海水的鹹', '海水的鹽從河裡來，潮汐帶不走。\n'),
      bread: written('酸麵包', '酵母在麵團裡發酵，烤箱要先熱。\n'),
    };
    const { archive, article, related } = await relatedTo('tide', posts);
    expect(related).toEqual(['moon', 'sea', 'bread']);
    const others = relatedArticles(article, archive, 3, [find(archive, 'moon')]);
    expect(slugs(others)).toEqual(['sea', 'bread']);
  });

  it('finds Latin names in any case', async () => {
    const { related } = await relatedTo(
      'here',
      {
        here: written('甲', '排程器用 Kubernetes。\n'),
        there: written('乙', '升級 KUBERNETES 之前。\n'),
        elsewhere: written('丙', '這裡說 Podman。\n'),
      },
      1,
    );
    expect(related).toEqual(['there']);
  });

  it('counts what shares more for nearer, and what is rare for more', async () => {
    const { related } = await relatedTo(
      'here',
      bare({
        here: 'date: 2025-05-10\ntags: [甲, 乙]\ncategories: [silicon]',
        common: 'date: 2025-05-09\ncategories: [silicon]',
        'more-common': 'date: 2025-05-09\ncategories: [silicon]\ntags: [丁]',
        rare: 'date: 2024-01-01\ntags: [乙]',
        both: 'date: 2024-01-01\ntags: [乙]\ncategories: [silicon]',
        nothing: 'date: 2025-05-11\ntags: [丙]',
      }),
      3,
    );
    expect(related).toEqual(['both', 'rare', 'common']);
  });

  it('prefers the nearest date among equals, then the earlier address', async () => {
    const { related } = await relatedTo(
      'here',
      bare({
        here: 'date: 2025-05-10\ntags: [甲]',
        far: 'date: 2025-01-10\ntags: [甲]',
        'after-b': 'date: 2025-05-12\ntags: [甲]',
        'after-a': 'date: 2025-05-12\ntags: [甲]',
        before: 'date: 2025-05-09\ntags: [甲]',
        other: 'date: 2025-05-10\ntags: [乙]',
      }),
      4,
    );
    expect(related).toEqual(['before', 'after-a', 'after-b', 'far']);
  });

  it('fills up with the newest, without the article itself and without repeating', async () => {
    const { related } = await relatedTo(
      'here',
      bare({
        here: 'date: 2025-05-31\ntags: [甲]',
        old: 'date: 2024-05-30\ntags: [甲]',
        newest: 'date: 2025-05-20\ntags: [乙]',
        newer: 'date: 2025-05-19\ntags: [乙]',
        older: 'date: 2023-05-20\ntags: [乙]',
      }),
    );
    expect(related).toEqual(['old', 'newest', 'newer']);
  });

  it('gives the one article of a publication nothing, and the only two each other', async () => {
    const one = await relatedTo('a', bare({ a: 'date: 2025-05-01' }));
    expect(one.related).toEqual([]);
    const two = await relatedTo('a', bare({ a: 'date: 2025-05-01', b: 'date: 2025-05-02' }));
    expect(two.related).toEqual(['b']);
  });

  it('offers only what is public, in a preview, too, and there what readers will see', async () => {
    const about = '月球的引力拉起海水，潮汐表要算三十七個分潮。\n';
    const posts = {
      here: written('潮汐', about),
      moon: written('月球的引力', '潮汐的摩擦把月球推遠。\n'),
      bread: written('酸麵包', '酵母在麵團裡發酵。\n'),
      draft: written('潮汐', about, 'draft: true'),
      future: post('title: 潮汐\ndate: 2999-05-10', about),
    };
    const archive = await archiveOf(posts);
    const preview = await archiveOf(posts, { preview: true });
    expect(preview.bySlug.has('draft')).toBe(true);
    const listed = slugs(relatedArticles(find(archive, 'here'), archive));
    expect(listed).toEqual(['moon', 'bread']);
    expect(slugs(relatedArticles(find(preview, 'here'), preview))).toEqual(listed);
    expect(slugs(relatedArticles(find(preview, 'draft'), preview))).toEqual([
      'here',
      'moon',
      'bread',
    ]);
  });

  it('finds the same whatever was asked before, in whatever order', async () => {
    const lists = async (order: (articles: Article[]) => Article[]) => {
      const archive = await sample();
      const found = new Map(
        order(archive.articles).map(({ slug }) => [
          slug,
          slugs(relatedArticles(find(archive, slug), archive, 5)),
        ]),
      );
      return archive.articles.map(({ slug }) => found.get(slug));
    };
    expect(await lists((articles) => articles.toReversed())).toEqual(
      await lists((articles) => articles),
    );
  });

  it('follows an article that changes', async () => {
    const [{ readArchive }, related, root] = await inProject(
      {
        'content/posts/here.mdx': written('潮汐', '月球的引力。\n'),
        'content/posts/moon.mdx': written('月球的引力', '潮汐。\n'),
        'content/posts/bread.mdx': written('酸麵包', '酵母發酵。\n'),
      },
      async (root) =>
        [await import('../../lib/articles'), await import('../../lib/related'), root] as const,
    );
    const nearest = async () => {
      const archive = await readArchive({ now, preview: true });
      return slugs(related.relatedArticles(find(archive, 'here'), archive, 1));
    };
    expect(await nearest()).toEqual(['moon']);
    fs.writeFileSync(
      path.join(root, 'content/posts/bread.mdx'),
      written('月球與潮汐', '月球的引力拉起潮汐。\n'),
    );
    fs.writeFileSync(path.join(root, 'content/posts/moon.mdx'), written('麵團', '酵母。\n'));
    expect(await nearest()).toEqual(['bread']);
  });
});

const sample = () => readArchive({ now: new Date('2100-01-01'), preview: false });

/** What an editor would name for each article of the sample content. */
const namedByHand: Record<string, string[]> = {
  'llm-attention': ['llm-tokens', 'llm-sampling', 'why-gpus'],
  'llm-tokens': ['llm-attention', 'llm-sampling', 'unicode-han'],
  'llm-sampling': ['llm-attention', 'llm-tokens'],
  'hant-hans-conversion': ['unicode-han', 'chinese-punctuation-web'],
  'unicode-han': ['hant-hans-conversion', 'chinese-punctuation-web', 'llm-tokens'],
  'chinese-punctuation-web': ['hant-hans-conversion', 'unicode-han'],
  'floating-point-formats': ['why-gpus', 'transistor-counting'],
  'why-gpus': ['floating-point-formats', 'transistor-counting', 'llm-attention'],
  'transistor-counting': ['why-gpus', 'floating-point-formats'],
  'why-rss-still-works': ['http-caching'],
  'http-caching': ['why-rss-still-works'],
  'how-passkeys-work': ['git-content-addressing'],
  'git-content-addressing': ['tests-that-can-fail', 'how-passkeys-work'],
  'tests-that-can-fail': ['git-content-addressing'],
};

// A publication that put its own articles in the place of the samples has no need of this.
const hasSamples = Object.keys(namedByHand).every((slug) =>
  fs.existsSync(`content/posts/${slug}.mdx`),
);

describe.skipIf(!hasSamples)('the sample articles', () => {
  it('list at least nine in ten of those that an editor names', async () => {
    const archive = await sample();
    const pairs = Object.entries(namedByHand).flatMap(([slug, named]) => {
      const related = slugs(relatedArticles(find(archive, slug), archive));
      return named.map((other) => ({ slug, other, listed: related.includes(other) }));
    });
    const missing = pairs.filter(({ listed }) => !listed);
    expect(missing.length / pairs.length, JSON.stringify(missing)).toBeLessThanOrEqual(0.1);
  });

  it('list them by their text alone, too, three in four', async () => {
    const archive = await sample();
    const untagged = archive.articles.map(({ series: _, ...article }) => ({
      ...article,
      tags: [],
      categories: [],
    }));
    const bySlug = new Map(untagged.map((article) => [article.slug, article]));
    const textOnly = { ...archive, articles: untagged, bySlug };
    const pairs = Object.entries(namedByHand).flatMap(([slug, named]) => {
      const related = slugs(relatedArticles(find(textOnly, slug), textOnly));
      return named.map((other) => related.includes(other));
    });
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThanOrEqual(0.75);
  });
});

describe('neighbours', () => {
  it('are the next older and newer, and none past the ends', async () => {
    const { archive, article } = await relatedTo(
      'b',
      bare({ a: 'date: 2025-05-01', b: 'date: 2025-05-02', c: 'date: 2025-05-03' }),
    );
    const around = neighbours(article, archive);
    expect(slugs([around.older, around.newer])).toEqual(['a', 'c']);
    const [newest, , oldest] = archive.articles;
    if (!newest || !oldest) throw new Error('three articles');
    expect(neighbours(newest, archive).newer).toBeUndefined();
    expect(neighbours(oldest, archive).older).toBeUndefined();
  });
});
