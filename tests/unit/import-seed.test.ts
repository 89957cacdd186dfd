import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { convertPost } from '../../lib/import/convert';
import { parseMdx } from '../../lib/mdx/syntax';

const seed = path.resolve('../shared/seed/20250512-amazon-ceo-ai-saas.md');

it.skipIf(!existsSync(seed))('the archive’s own post comes over whole', async () => {
  const source = await readFile(seed, 'utf8');
  const { conversion } = convertPost(source);
  const mdx = conversion?.mdx ?? '';
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(mdx) ?? [];
  expect(front.split('\n').slice(0, -1)).toEqual(source.split('\n').slice(1, 9));
  expect(front.split('\n').at(-1)).toBe('cover: /images/posts/20250512-edd37814.jpg');

  const nodes: Nodes[] = [];
  visit(parseMdx(body), (node) => {
    nodes.push(node);
  });
  const titles = nodes.flatMap((node) => (node.type === 'image' ? [node.title] : []));
  expect(titles).toEqual(['亞馬遜CEO Andy Jassy', '《哈佛商業評論》總編輯Adi Ignatius']);
  expect(nodes.filter((node) => node.type === 'heading' && node.depth === 2)).toHaveLength(4);
  const bold = nodes.flatMap((node) => (node.type === 'strong' ? [plainText(node)] : []));
  expect(bold).toHaveLength(3);
  expect(bold[0]).toMatch(/^在AI堆疊的底層/u);
  expect(body.match(/<YouTube.*/gu)).toEqual(['<YouTube id="aGKZhj6a-aM" />']);
  expect(conversion?.notes.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
    'converted 12',
    'converted 19',
    'guessed 30',
    'guessed 64',
  ]);
  expect(conversion?.pictures).toHaveLength(3);
});
