import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { headingIds } from '../../lib/mdx/heading-ids';

function headingsOf(markdown: string) {
  const processor = unified().use(remarkParse).use(headingIds);
  const file = new VFile(markdown);
  const tree = processor.runSync(processor.parse(file), file) as Root;
  return { headings: file.data.headings, tree };
}

const idsOf = (markdown: string) => headingsOf(markdown).headings?.map(({ id }) => id);

it.each([
  ['## 為什麼是 GPU？', '為什麼是-gpu'],
  ['## 「重寫」：AI，與軟體……', '重寫ai與軟體'],
  ['## **粗** 與 `code`', '粗-與-code'],
  ['## [連結](/a)', '連結'],
  ['## C++ & C#', 'c--c'],
  ['## ？！', 'section'],
  ['##', 'section'],
])('%s → %s', (markdown, id) => {
  expect(idsOf(markdown)).toEqual([id]);
});

it('numbers what occurs again, also where that makes the name of another', () => {
  expect(idsOf('## 結論\n\n## 結論\n\n## 結論-1\n\n## ？\n\n## ！')).toEqual([
    '結論',
    '結論-1',
    '結論-1-1',
    'section',
    'section-1',
  ]);
});

it('puts the same ids on the headings and in the list for the table of contents', () => {
  const { headings, tree } = headingsOf('## 一\n\n內文\n\n### 二\n');
  expect(headings).toEqual([
    { depth: 2, text: '一', id: '一' },
    { depth: 3, text: '二', id: '二' },
  ]);
  expect(tree.children.filter(({ type }) => type === 'heading')).toMatchObject([
    { data: { hProperties: { id: '一' } } },
    { data: { hProperties: { id: '二' } } },
  ]);
});

it('starts anew for each article', () => {
  expect([idsOf('## 一'), idsOf('## 一')]).toEqual([['一'], ['一']]);
});
