import { describe, expect, it } from 'vitest';
import { noContext } from '../../lib/import/post-context';
import { proveNoLoss } from '../../lib/import/proof';

const original = [
  '## 潮汐 {#tide}',
  '港口的**潮汐鐘**沒有指針，只有 `h` 的刻度。',
  '- 第一項\n- 第二項',
  '{{< admonition note "提醒" >}}\n盒子裡的文字。\n{{< /admonition >}}',
  '![海面](/a.jpg "圖說一句")',
  '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |',
  '句末有註[^1]。<!-- 看不見 --><script>x()</script>',
  '[^1]: 註腳的字。',
  '```js\nconst deep = 1;\n```',
].join('\n\n');

const converted = [
  '## 潮汐',
  '港口的**潮汐鐘**沒有指針，只有 `h` 的刻度。',
  '- 第一項\n- 第二項',
  '<Callout title="提醒">\n\n盒子裡的文字。\n\n</Callout>',
  '![海面](/a.jpg "圖說一句")',
  '| 甲 | 乙 |\n|---|---|\n| 一 | 二 |',
  '句末有註[^1]。',
  '[^1]: 註腳的字。',
  '```js\nconst deep = 1;\n```',
].join('\n\n');

const prove = (mdx: string) => proveNoLoss(original, mdx, noContext);

describe('the proof', () => {
  it('finds nothing where nothing is lost', () => {
    expect(prove(converted)).toEqual({ words: expect.any(Number), missing: [], added: [] });
    expect(prove(converted).words).toBe(53);
  });

  it.each([
    ['a word', '沒有指針', '指針', '沒有'],
    ['a list item', '\n- 第二項', '第二項', ''],
    ['what a shortcode held', '盒子裡的文字。', '盒子裡的文字', ''],
    ['a shortcode’s title', ' title="提醒"', '提醒', ''],
    ['a caption', ' "圖說一句"', '圖說一句', ''],
    ['an alternative text', '海面', '海面', ''],
    ['a cell', '| 一 | 二 |', '二', '| 一 |  |'],
    ['a note', '註腳的字', '註腳的字', ''],
    ['code', 'const deep = 1;', 'const deep 1', ''],
    ['a heading', '## 潮汐', '潮汐', ''],
  ])('finds that %s is gone', (_name, text, missing, instead) => {
    const proof = prove(converted.replace(text, instead));
    expect(proof.missing.map((one) => one.text)).toEqual([missing]);
    expect(proof.added).toEqual([]);
  });

  it('finds a paragraph that is there twice, and where', () => {
    const twice = converted.replace('- 第一項', '港口的**潮汐鐘**沒有指針。\n\n- 第一項');
    const { missing, added } = prove(twice);
    expect(missing).toEqual([]);
    expect(added).toEqual([
      { text: '港口的潮汐鐘沒有指針', near: expect.stringContaining('刻度') },
    ]);
  });

  it('finds a word in another place', () => {
    const { missing, added } = prove(
      converted.replace('第一項', '第項').replace('第二項', '第二一項'),
    );
    expect(missing.map(({ text }) => text)).toEqual(['一']);
    expect(added.map(({ text }) => text)).toEqual(['一']);
  });

  it('knows what the importer adds on purpose', () => {
    const source = '甲 {{< nope a >}}乙{{< /nope >}}\n\n{{< vimeo 12 >}}\n\n> [!NOTE]\n> 丙';
    const mdx =
      '甲 `{{< nope a >}}`乙`{{< /nope >}}`\n\n[Vimeo 影片：12](https://vimeo.com/12)\n\n> **附註**\n>\n> 丙';
    const { missing, added } = proveNoLoss(source, mdx, noContext);
    expect(missing).toEqual([]);
    expect(added.every(({ intended }) => intended)).toBe(true);
    expect(added.map(({ text }) => text)).toEqual([
      '{{< nope a >}}',
      '{{< /nope >}}',
      'Vimeo 影片：12',
      '附註',
    ]);
  });

  it('finds that a documented shortcode is gone', () => {
    const { missing } = proveNoLoss('用 `{{</* x */>}}`', '用', noContext);
    expect(missing).toEqual([{ text: '{{< x >}}', near: '' }]);
  });
});
