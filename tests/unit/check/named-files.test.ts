import { expect, test } from 'vitest';
import { namedFiles } from '../../../lib/check/named-files';

test.each([
  'content/posts/llm-tokens.mdx',
  'content\\posts\\llm-tokens.mdx',
  './content/posts/../posts/llm-tokens.mdx',
  'llm-tokens',
  'llm-tokens.mdx',
  '/posts/llm-tokens',
  'posts/llm-tokens/',
])('%s means the article', (name) => {
  expect(namedFiles([name])).toEqual({ files: ['content/posts/llm-tokens.mdx'], unknown: [] });
});

test('a page, a data file and a folder can be named', () => {
  const { files } = namedFiles(['about', 'content/site.yaml', 'content/posts']);
  expect(files.slice(0, 2)).toEqual(['content/pages/about.mdx', 'content/site.yaml']);
  expect(files).toContain('content/posts/llm-tokens.mdx');
});

test.each(['nosuch', 'content/posts/nosuch.mdx', '../package.json', 'lib/site.ts', '/etc/passwd'])(
  '%s means nothing of the publication',
  (name) => {
    expect(namedFiles([name, 'about'])).toEqual({
      files: ['content/pages/about.mdx'],
      unknown: [name],
    });
  },
);
