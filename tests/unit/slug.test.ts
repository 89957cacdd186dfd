import { describe, expect, it } from 'vitest';
import { isArticleSlug, sitePath, tagSlug } from '../../lib/slug';

describe('isArticleSlug', () => {
  it.each(['ai-chips', '20250512-amazon', '台灣的晶片', '漢字_の_組版', 'é'.normalize('NFC'), '7'])(
    'accepts %s',
    (name) => {
      expect(isArticleSlug(name)).toBe(true);
    },
  );

  it.each([
    '',
    '.',
    '..',
    'a..b',
    '../etc',
    'a/b',
    'a\\b',
    'a b',
    '-a',
    'a-',
    '_index',
    'a%2fb',
    'a?b',
    'a#b',
    'a.b',
    'e\u0301',
    'a\u0000',
    'a\u202eb',
    '😀',
  ])('refuses %j', (name) => {
    expect(isArticleSlug(name)).toBe(false);
  });
});

describe('tagSlug', () => {
  it.each([
    ['GPU', 'gpu'],
    ['ＧＰＵ', 'gpu'],
    ['語言模型', '語言模型'],
    ['machine  learning', 'machine-learning'],
    ['TCP/IP', 'tcp-ip'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['Node.js', 'node-js'],
  ])('makes %s into %s', (name, slug) => {
    expect(tagSlug(name)).toBe(slug);
  });

  it.each(['', '  ', '..', '？！'])('finds no word in %j', (name) => {
    expect(tagSlug(name)).toBe('');
  });

  it('never holds what has a meaning in an address', () => {
    expect(tagSlug('a/../b?c#d%2e')).not.toMatch(/[/?#%.]/);
  });
});

describe('sitePath', () => {
  it('encodes each part, once', () => {
    expect(sitePath('posts', '晶片')).toBe('/posts/%E6%99%B6%E7%89%87');
    expect(sitePath('tags', 'a/b')).toBe('/tags/a%2Fb');
    expect(decodeURIComponent(sitePath('tags', '100%'))).toBe('/tags/100%');
  });
});
