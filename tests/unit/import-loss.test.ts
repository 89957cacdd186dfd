import { expect, it } from 'vitest';
import { convertBody } from '../../lib/import/body';
import { checkMdx } from '../../lib/import/mdx-check';
import { noContext } from '../../lib/import/post-context';
import { proveNoLoss } from '../../lib/import/proof';

const context = { ...noContext, param: () => '值 {a}', resolveLink: () => '/posts/a' };

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
  '{{< note "題" >}}',
  '{{< /note >}}',
  '\n{{< note >}}\n',
  '\n{{< /note >}}\n',
  '{{< highlight go >}}a {b} <c>{{< /highlight >}}',
  '\n\n{{< highlight go >}}\na {b}\n\n<c>\n{{< /highlight >}}\n\n',
  '{{< param p >}}',
  '[連]({{< ref "a.md" >}})',
  '\n\n{{< figure src="/p.jpg" caption="說明" >}}\n\n',
  '{{< youtube aBcD_ef-123 >}}',
  '{{</* b */>}}',
  '<a href="/x">',
  '</a>',
  '<i>',
  '</i>',
  '<img src="/p.jpg" alt="圖">',
  '\n\n<p>段',
  '</p>\n',
  '\n\n<ul>\n<li>項\n</ul>\n\n',
  '\n\n<details>\n<summary>要</summary>\n\n',
  '\n\n</details>\n\n',
  '<!-- 註 -->',
  '==',
  ' {#id}',
  '$$',
  '\n\n> [!NOTE]\n> ',
  '{{< m\n>}}',
  '![遠](https://h.i/p.jpg)',
  '[![章](https://h.i/b.png)](/t)',
  '<img src="https://h.i/z.png" alt="外">',
  '\n\n{{< figure src="https://h.i/f.jpg" caption="遠說" >}}\n\n',
];

/** Mixtures that are left out, each for a reason of its own. */
const leftOut: readonly RegExp[] = [
  // A note that only itself refers to: neither our page nor Hugo's shows it.
  /\[\^1\]: 註 \{a\}\s*\n(?:\S+)?(?:\t| {4})/u,
  // A character reference at the end of an address is read otherwise once a blank follows it.
  /\{z\} ?&lt;/u,
];

it.each([5, 1, 7, 20250601])(
  'no mixture of marks loses a word or leaves code behind: %i',
  {
    timeout: 60_000,
  },
  (seed) => {
    let state = seed;
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
      if (leftOut.some((pattern) => pattern.test(source))) continue;
      const { text } = convertBody(source, 1, undefined, context);
      expect(checkMdx(text), source).toBeUndefined();
      const { missing } = proveNoLoss(source, text, context);
      expect(missing, `${source}\n--- became ---\n${text}`).toEqual([]);
    }
  },
);
