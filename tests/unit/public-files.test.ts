import { describe, expect, it } from 'vitest';
import { targetProblem } from '../../lib/import/copy-target';
import { archiveOf, faultsOf, post, siteInThreeEditions } from './publication';

const articles = {
  'http-caching': post('title: 快取\ndate: 2025-05-01\ntags: [網路]'),
  index: post('title: 索引\ndate: 2025-05-01'),
  later: post('title: 之後\ndate: 2025-07-01'),
};

const withFile = (name: string) =>
  faultsOf(articles, {
    files: { 'content/site.yaml': siteInThreeEditions, [`public/${name}`]: '' },
  });

describe('a file in public/', () => {
  it.each([
    '_headers',
    '_redirects',
    '_redirects.nginx',
    '_redirects-x.nginx',
    '_routes.json',
    '_worker.js',
    '_worker.js/index.js',
    'netlify.toml',
    'vercel.json',
    'staticwebapp.config.json',
    '.htaccess',
    'images/.htaccess',
    'images/web.config',
  ])('is refused as one that hosts obey: %s', async (name) => {
    expect(await withFile(name)).toEqual([
      expect.objectContaining({ file: `public/${name}`, line: 1, rule: 'host-file' }),
    ]);
    expect(targetProblem(name)).toBeDefined();
  });

  it.each([
    'preview/x.html',
    'Preview/x.svg',
    'preview',
    'posts',
    'api/health',
    '_next/static/x.js',
    '404.html',
    '_not-found/x',
    'index.html',
    'index.html.br',
    'robots.txt',
    'feed.xml',
    'feed.xml.gz',
    'categories/silicon/atom.xml',
    'posts/http-caching',
    'posts/http-caching.html',
    'posts/HTTP-caching.html',
    'posts/http-caching.html.br',
    'posts/http-caching/index.html',
    'posts/http-caching.md',
    'posts/index.html',
    'posts/later.html',
    'tags/網路.html',
    'archive.html',
    'about.html',
    'zh-hans.html',
    'zh-hans/404.html',
    'zh-hans/feed.xml',
    'zh-hans/posts/later',
    'zh-hans/tags/網路.html',
    'en/start.html',
  ])('is refused where the site itself answers: %s', async (name) => {
    const faults = await faultsOf(articles, {
      files: {
        'content/site.yaml': siteInThreeEditions,
        'content/pages/about.mdx': post('title: 關於\ndescription: 關於'),
        [`public/${name}`]: '',
      },
    });
    expect(faults).toEqual([
      expect.objectContaining({ file: `public/${name}`, line: 1, rule: 'taken-address' }),
    ]);
  });

  it('lies anywhere else, whatever it is', async () => {
    const names = [
      'google123.html',
      'ads.txt',
      '.well-known/security.txt',
      '.nojekyll',
      'images/甲.svg',
      'files/preview/x.pdf',
      'files/_headers',
      'posts/http-caching/data.csv',
      'posts/other.html',
      'zh-hans/other.pdf',
    ];
    const files = Object.fromEntries(names.map((name) => [`public/${name}`, '']));
    const archive = await archiveOf(articles, {
      files: { 'content/site.yaml': siteInThreeEditions, ...files },
    });
    expect(archive.articles).toHaveLength(2);
  });
});
