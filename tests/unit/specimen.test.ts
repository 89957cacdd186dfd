import { readFileSync } from 'node:fs';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { makeConverter } from '../../lib/convert/converter';
import { noTerms } from '../../lib/convert/terms';
import { articleComponents, articleElements } from '../../lib/mdx/elements';
import { isJsxElement } from '../../lib/mdx/jsx';
import { parseBody } from '../../lib/mdx/parse';
import { readSpecimen, specimenFile } from '../../lib/specimen/specimen';
import { publication } from './publication';

it('shows every component and every element that an article may hold', async () => {
  const { body, faults } = await parseBody(
    readFileSync(specimenFile, 'utf8'),
    specimenFile,
    {},
    { withWritten: true },
  );
  expect(faults).toEqual([]);
  const shown = new Set<string>();
  for (const tree of [body?.tree, body?.written]) {
    if (tree) {
      visit(tree, (node) => {
        if (isJsxElement(node)) shown.add(node.name ?? '');
      });
    }
  }
  const all = [...Object.keys(articleComponents), ...Object.keys(articleElements)];
  expect(all.filter((name) => !shown.has(name))).toEqual([]);
});

it('explains the first term of a publication, and none where there is none', async () => {
  const term = { term: '語意', slug: 'meaning', names: [], definition: '意思。' };
  const { body, headings } = await readSpecimen([term]);
  expect(body).toContain('「語意」');
  expect(headings.at(-1)?.text).toBe('名詞');
  expect((await readSpecimen([])).headings.map(({ text }) => text)).not.toContain('名詞');
});

it('is told in the words of another edition', async () => {
  const conversion = {
    converter: makeConverter('cn', noTerms),
    edition: { ...publication.edition, slug: 'zh-hans', path: '/zh-hans' },
  };
  const term = { term: '语意', slug: 'meaning', names: [], definition: '意思。' };
  const { headings } = await readSpecimen([term], conversion);
  const written = (await readSpecimen([term])).headings;
  expect(headings.at(-1)?.text).toBe('名词');
  expect(headings.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
});

it('shows each region’s own characters and marks in every edition', async () => {
  const conversion = {
    converter: makeConverter('cn', noTerms),
    edition: { ...publication.edition, slug: 'zh-hans', path: '/zh-hans' },
  };
  const source = readFileSync(specimenFile, 'utf8');
  const { body } = await parseBody(source, specimenFile, { conversion });
  const converted = textOf(body?.tree);
  expect(converted.match(/他說：「走，『現在』就走。」我問：為什麼？/g)).toHaveLength(2);
  expect(converted.match(/他说：“走，‘现在’就走。”我问：为什么？/g)).toHaveLength(1);
});
