import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { convertBody } from '../../lib/import/body';
import { checkMdx } from '../../lib/import/mdx-check';
import { parseBody } from '../../lib/import/parse-body';
import { parseMdx } from '../../lib/mdx/syntax';

const fragments = [
  '中文字',
  'a b',
  '{x}',
  '{',
  '}',
  '<',
  '< b',
  '<b>粗</b>',
  '<kbd>K</kbd>',
  '<KBD>',
  '</kbd>',
  '<br>',
  '`c`',
  '`',
  '``',
  '**粗**',
  '*斜*',
  '**',
  '_',
  '[連](/a{b})',
  '[連{結}](<x y>)',
  '[{r}]',
  '[{r}][]',
  '![{r}]',
  '![圖 {a}](/p.jpg)',
  '<https://a.b/c_d>',
  'https://x.y/{z}',
  '\\{',
  '\\',
  '\\<',
  '&lt;',
  '{{< foo "a b" >}}',
  '{{<bar>}}',
  '{{% baz %}}',
  '{{< un',
  '{{< m\n>}}',
  '~~刪~~',
  '。」**字',
  '\n',
  '\n\n',
  '\n- x',
  '\n\n> ',
  '\n\n    code {i}',
  '\n1. x',
  '\n    ',
  '\n\n## ',
  '\n\n<div>\n',
  '\n</div>\n\n',
  '\n\n| a | b |\n|---|---|\n| ',
  '\n\n```js\n{x}<y>\n```\n\n',
  'import x from y',
  '\nexport y',
  '[^1]',
  '\n\n[^1]: 註 {a}\n\n',
  '"',
  '|',
  '$x_{1}$',
  '<a href="http://q.r/s">',
  '<?php x ?>',
  '\t',
  '    ',
];

/** The words a reader sees, without the blanks and marks that a conversion may move. */
function words(tree: Root): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'imageReference') text += node.alt;
    // A caption has become the title.
    if (node.type === 'image') text += node.title ?? '';
    if ('value' in node) text += node.value;
  });
  return text.replace(/<\/?(?:kbd|br)\s*\/?>/giu, '').replace(/[\s>`*_~\\]/gu, '');
}

it('no mixture of marks loses a word or leaves code behind', { timeout: 60_000 }, () => {
  let state = 20250601;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
  for (let round = 0; round < 800; round += 1) {
    let source = '';
    for (let left = 1 + random(14); left > 0; left -= 1) {
      source += (fragments[random(fragments.length)] ?? '') + (random(3) === 0 ? ' ' : '');
    }
    source += '\n\n[{r}]: /r.jpg\n';
    const { text } = convertBody(source, 1, undefined);
    expect(checkMdx(text), source).toBeUndefined();
    expect(words(parseMdx(text)), source).toBe(words(parseBody(source)));
  }
});
