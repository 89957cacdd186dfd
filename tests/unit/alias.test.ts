import { describe, expect, it } from 'vitest';
import { readAlias } from '../../lib/alias';
import { redirectFiles, redirectMap } from '../../lib/redirect-page';
import { archiveOf, faultsOf, post } from './publication';

const withAliases = (aliases: string, date = '2025-05-01') =>
  post(`title: 題 <b>&\ndate: ${date}\naliases: ${aliases}`);

describe('a former address', () => {
  it.each([
    ['/2019/05/old.html', '/2019/05/old.html'],
    ['/old/', '/old'],
    ['/old/index.html', '/old'],
    ['/%E8%88%8A/a%20b', '/舊/a b'],
    ['/舊/文', '/舊/文'],
  ])('%s is read as %s', (written, path) => {
    expect(readAlias(written)).toEqual({ path });
  });

  it.each([
    'https://example.com/a',
    '//example.com/a',
    'old',
    '',
    '/',
    '///',
    '/?p=12',
    '/a#b',
    '/a/../b',
    '/a//b',
    '/./a',
    '/a%2Fb',
    '/a%00',
    '/a\\b',
    '/%E8%88',
    '/_next/static/x',
    '/api/preview',
    '/posts/old.md',
    '/md/old.md',
    '/preview/old',
    '/404.html',
    '/_',
    '/.htaccess',
    '/index.html',
    `/${'長'.repeat(100)}`,
  ])('%j is refused', (written) => {
    expect(readAlias(written).problem).toMatch(/。$/);
  });

  it('leads to its article', async () => {
    const { byAlias } = await archiveOf({
      new: withAliases('["/old/", "/posts/older"]'),
      other: post('title: 別篇\ndate: 2025-05-02'),
    });
    expect([...byAlias].map(([path, target]) => [path, target.path])).toEqual([
      ['/old', '/posts/new'],
      ['/posts/older', '/posts/new'],
    ]);
  });

  it('leads to a page, too, and cannot be an article’s', async () => {
    const page = 'title: 關於\ndescription: 關於\naliases: ["/zh/about"]';
    const files = { 'content/pages/about.mdx': post(page) };
    const { byAlias } = await archiveOf({}, { files });
    expect(byAlias.get('/zh/about')?.path).toBe('/about');
    expect(await faultsOf({ a: withAliases('["/zh/about"]') }, { files })).toMatchObject([
      { file: 'content/pages/about.mdx', rule: 'duplicate-alias', line: 4, column: 11 },
    ]);
  });

  it('of a draft leads nowhere in public', async () => {
    const { byAlias } = await archiveOf({ new: `${withAliases('["/old"]\ndraft: true')}` });
    expect(byAlias.size).toBe(0);
  });

  it('is told at its line when it is no address', async () => {
    expect(await faultsOf({ new: withAliases('["/old", "/?p=1", "x"]') })).toMatchObject([
      { file: 'content/posts/new.mdx', line: 4, column: 19, field: 'aliases' },
      { line: 4, column: 28, field: 'aliases' },
    ]);
  });

  it('belongs to one article, the earlier one', async () => {
    const faults = await faultsOf({
      late: withAliases('["/fine", "/Old"]', '2025-05-02'),
      early: withAliases('["/old", "/old/"]'),
    });
    expect(faults).toMatchObject([
      {
        file: 'content/posts/late.mdx',
        rule: 'duplicate-alias',
        line: 4,
        column: 20,
        found: expect.stringContaining('content/posts/early.mdx'),
      },
    ]);
    expect(faults).toHaveLength(1);
  });

  it.each([
    '/posts/new',
    '/posts/draft',
    '/about',
    '/tags',
    '/feed.xml',
    '/icon.svg',
    '/images/cover.png',
    '/Tags',
    '/tags.html',
    '/tags/index.html',
    '/archive/',
  ])('cannot be %s, which is a page', async (path) => {
    const faults = await faultsOf(
      {
        new: withAliases(`["${path}"]`),
        draft: post('title: 稿\ndate: 2025-05-01\ndraft: true'),
      },
      { files: { 'content/pages/about.mdx': post('title: 關於\ndescription: 關於') } },
    );
    expect(faults).toMatchObject([{ rule: 'duplicate-alias', line: 4 }]);
  });

  it('is a file of its own in an export', async () => {
    const files = redirectFiles(
      // Its own address with .html behind it is a file of the export anyway.
      await archiveOf({ 新: withAliases('["/2019/old.html", "/old/", "/posts/新.html"]') }),
    );
    expect(files.map(({ file }) => file)).toEqual(['2019/old.html', 'old/index.html']);
    expect(files[0]?.html).toContain('content="0; url=/posts/%E6%96%B0"');
    expect(files[0]?.html).toMatch(/rel="canonical" href="https:[^"]+\/posts\/%E6%96%B0"/);
    expect(files[0]?.html).toContain('題 &lt;b&gt;&amp;');
  });

  it('is a line of nginx’s map, which knows no capitals', async () => {
    const lines = redirectMap(
      await archiveOf({
        new: withAliases('["/old/a", "/OLD/a", "/舊/a b"]'),
      }),
    );
    expect(lines).toBe('"/old/a" "/posts/new";\n"/舊/a b" "/posts/new";\n');
  });
});
