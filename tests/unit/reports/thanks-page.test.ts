import { expect, it } from 'vitest';
import { thankForReport, thanksPath } from '../../../lib/reports/thanks-page';
import { withBuiltFacts } from '../reads/facts';

withBuiltFacts();

async function linkTo(path: string): Promise<{ language: string; href: string; words: string }> {
  const html = await thankForReport(new Request(`https://review.example${path}`)).text();
  const [, href = '', words = ''] = /<p><a href="([^"]*)">([^<]*)<\/a>/.exec(html) ?? [];
  expect(html).not.toContain('<script');
  return { language: /lang="([^"]*)"/.exec(html)?.[1] ?? '', href, words };
}

/** Where the thanks for a report lead. */
const backFrom = (article: string, edition = '') => linkTo(thanksPath({ article, edition }));

it('leads back to the article by its title', async () => {
  expect(await backFrom('voices')).toEqual({
    language: 'zh-Hant-TW',
    href: '/posts/voices',
    words: '回到〈聲音 &amp; &lt;人&gt;〉',
  });
});

it.each(['unknown', 'constructor'])('leads back to %s, which has no title', async (article) => {
  expect(await backFrom(article)).toMatchObject({ href: `/posts/${article}`, words: '回到文章' });
});

it('stays in the edition', async () => {
  expect(await backFrom('中文', 'zh-hans')).toEqual({
    language: 'zh-Hans',
    href: '/zh-hans/posts/%E4%B8%AD%E6%96%87',
    words: '回到文章',
  });
});

it.each([
  '',
  '/evil.example',
  '../../evil',
  'https://evil.example/',
  '\\evil.example',
  '"><script>',
])('leads to the front page, and nowhere else, from %j', async (article) => {
  expect(await backFrom(article)).toMatchObject({ href: '/', words: '回到首頁' });
  const outside = `/api/report/thanks?${new URLSearchParams({ article, in: '//evil.example' })}`;
  expect((await linkTo(outside)).href).toBe('/');
});
