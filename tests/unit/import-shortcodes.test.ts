import { describe, expect, it } from 'vitest';
import { convertBody } from '../../lib/import/body';
import { bodyAnchors } from '../../lib/import/heading-anchors';
import type { PostContext } from '../../lib/import/post-context';
import { convertSafely } from './import-convert';

const context: PostContext = {
  resolveLink: (target) => (/^(?:\.\/)?a\.md/u.test(target) ? '/posts/a' : undefined),
  resolveFile: (address) => (address === 'a.jpg' ? '/images/a.jpg' : undefined),
  param: (name) => (name === 'price' ? '3 < {5}' : undefined),
};

const convert = (source: string) => convertSafely(source, context);

const id = 'aBcD_ef-123';

describe('a shortcode with a counterpart', () => {
  it.each([
    ['{{< vimeo 123 >}}', '[Vimeo 影片：123](https://vimeo.com/123)'],
    ['{{< vimeo id="123" title="海" >}}', '[Vimeo 影片：海](https://vimeo.com/123)'],
    [
      '{{< bilibili BV1xx p=2 >}}',
      '[Bilibili 影片：BV1xx](https://www.bilibili.com/video/BV1xx/?p=2)',
    ],
    ['{{< gist a 0f >}}', '[Gist：a/0f](https://gist.github.com/a/0f)'],
    ['{{< tweet user="a" id="1" >}}', '[X 貼文：@a](https://x.com/a/status/1)'],
    ['{{< x 12 >}}', '[X 貼文：12](https://x.com/i/web/status/12)'],
    ['{{< instagram AbC >}}', '[Instagram 貼文：AbC](https://www.instagram.com/p/AbC/)'],
    ['價 {{< param price >}} 元', '價 3 \\< \\{5\\} 元'],
    ['見 [乙]({{< ref "a.md" >}} "題")', '見 [乙](/posts/a "題")'],
    ['見 [乙][r]\n\n[r]: {{% relref "a.md" %}}', '見 [乙][r]\n\n[r]: /posts/a'],
    [
      '{{< figure src="a.jpg" alt="甲" title="乙" caption="丙 **丁**" attr="戊" >}}',
      '<Figure src="/images/a.jpg" alt="甲" caption="乙　丙 丁" credit="戊" />',
    ],
    [
      '{{< figure src="a.jpg" caption="丙" attr="戊" attrlink="https://e.f" >}}',
      '![](/images/a.jpg)\n*丙（[戊](https://e.f)）*',
    ],
    ['看 {{< figure src="a.jpg" alt="甲" caption="乙" >}}', '看 ![甲](/images/a.jpg "乙")'],
    ['{{< button href="a.md" >}}**去**看{{< /button >}}', '[**去**看](/posts/a)'],
    ['{{< link "https://a.b" "甲" >}}', '[甲](https://a.b)'],
    ['{{< raw >}}甲{{< /raw >}}', '甲'],
    ['{{</* youtube x */>}}', '`{{< youtube x >}}`'],
    ['`{{</* a */>}}`', '`{{< a >}}`'],
  ])('%j', (source, expected) => {
    const { text, said } = convert(source);
    expect(text).toBe(expected);
    expect(said('unconverted')).toEqual([]);
  });

  it.each([
    [
      '{{< admonition warning "甲" >}}\n乙\n\n- 丙 {x}\n{{< /admonition >}}',
      '<Callout title="甲" kind="warning">\n\n乙\n\n- 丙 \\{x\\}\n\n</Callout>',
    ],
    ['{{% notice tip %}}甲{{% /notice %}}', '<Callout>\n\n甲\n\n</Callout>'],
    ['甲\n\n{{< note >}}\n\n{{< /note >}}\n\n乙', '甲\n\n\n\n\n\n乙'],
    ['{{< quote >}}{{< /quote >}}\n\n乙', '\n\n\n\n\n\n乙'],
    ['{{< note >}}\n<!-- 待補 -->\n{{< tip >}}\n{{< /tip >}}\n{{< /note >}}', '\n'.repeat(10)],
    ['{{< note title="甲" >}}{{< /note >}}', '<Callout title="甲">\n\n\n\n</Callout>'],
    ['> {{< note >}}\n> 甲\n> {{< /note >}}', '> <Callout>\n>\n> 甲\n> \n> </Callout>'],
    ['- {{< tip >}}\n  甲\n  {{< /tip >}}', '- <Callout>\n\n  甲\n  \n  </Callout>'],
    ['{{< quote "甲" >}}\n乙\n{{< /quote >}}', '<Quote source="甲">\n\n乙\n\n</Quote>'],
    [
      '{{< details "" >}}\n丙\n{{< /details >}}',
      '<details>\n<summary>詳細內容</summary>\n\n丙\n\n</details>',
    ],
    [
      '{{< details summary="甲 < 乙" >}}\n丙\n{{< /details >}}',
      '<details>\n<summary>甲 \\< 乙</summary>\n\n丙\n\n</details>',
    ],
    [
      '{{< mermaid >}}\ngraph {a}\n\n  b --> c\n{{< /mermaid >}}',
      '```mermaid\ngraph {a}\n\n  b --> c\n```',
    ],
    [
      '{{< highlight md >}}\n```\na {b} <c>\n```\n{{< /highlight >}}',
      '````md\n```\na {b} <c>\n```\n````',
    ],
    ['{{< highlight js >}}a {b}{{< /highlight >}}', '```js\na {b}\n```'],
    ['甲 {{< highlight js >}}a {b}{{< /highlight >}} 乙', '甲 `a {b}` 乙'],
  ])('and inner text: %j', (source, expected) => {
    const { text, said } = convert(source);
    expect(text).toBe(expected);
    expect(said('unconverted')).toEqual([]);
  });

  it('tells which arguments it left behind', () => {
    const { said } = convert('{{< highlight go "linenos=table" >}}\na\n{{< /highlight >}}');
    expect(said('unconverted')).toEqual(['短代碼 highlight 的參數 linenos=table 沒有帶過來。']);
  });

  it('keeps the text of a link whose page is not found', () => {
    const { text, said } = convert('[乙]({{< ref "b c.md" >}})');
    expect(text).toBe('[乙](b%20c.md)');
    expect(said('unconverted')).toEqual([expect.stringContaining('找不到要連到的「b c.md」')]);
  });

  it('says which parameter has no value', () => {
    expect(convert('{{< param nope >}}').said('unconverted')).toEqual([
      '短代碼 param 的參數「nope」沒有值，照原樣顯示：{{< param nope >}}',
    ]);
  });
});

describe('an unknown shortcode', () => {
  it('is shown in its place, and what is in it stays text', () => {
    const { text, said } = convert('{{< tabs "a" >}}\n## 甲\n\n乙 {c}\n{{< /tabs >}}\n丙');
    expect(text).toBe('`{{< tabs "a" >}}`\n\n## 甲\n\n乙 \\{c\\}\n\n`{{< /tabs >}}`\n\n丙');
    expect(said('unconverted')).toEqual([
      '短代碼 tabs 沒有對應的寫法，照原樣顯示：{{< tabs "a" >}}',
    ]);
  });
});

describe('hostile forms', () => {
  it.each([
    '{{< note >}}\n甲',
    '甲\n{{< /note >}}',
    '{{< note >}}\n- 甲\n\n  {{< /note >}}\n\n乙',
    '- {{< note >}}\n\n甲\n\n{{< /note >}}',
    '> {{< note >}}\n\n甲 {{< /note >}}',
    '| {{< note >}}甲{{< /note >}} | {{< param price >}} |\n|---|---|\n| {{< x 1 >}} | {{< foo >}} |',
    '## {{< note >}}甲{{< /note >}} {{< ref "a.md" >}}',
    '[甲 {{< vimeo 1 >}} 乙](/x) [{{< figure src="a.jpg" >}}]({{< ref "a.md" >}})',
    '{{< note >}}\n{{< note >}}\n甲\n{{< /note >}}\n乙\n{{< /note >}}',
    '{{< note >}}\n{{< tip >}}\n甲\n{{< /note >}}\n乙\n{{< /tip >}}',
    '**甲 {{< button href="/x" >}}乙** 丙{{< /button >}}',
    '{{< raw >}}<b>甲</b>{{< /raw >}} `乙 {{< raw >}}` 丙',
    '<div class="{{< param price >}}">甲 {{< param price >}}\n{{< youtube aBcD_ef-123 >}}</div>',
    '甲 {{< a "x\n',
    '{{< a `x >}} 乙 `c` {{< b >}}',
    '1. 甲\n   {{< highlight c >}}\n   a {\n\n   }\n   {{< /highlight >}}\n2. 乙',
    '    {{< note >}}\n    甲\n    {{< /note >}}',
    '\\{{< note >}} \\\\{{< x 1 >}}',
  ])('%j', (source) => {
    convert(source);
  });

  it('fifty levels', () => {
    const { text } = convert(`${'{{< note >}}\n'.repeat(50)}甲\n${'{{< /note >}}\n'.repeat(50)}`);
    expect(text.match(/<Callout>/gu)).toHaveLength(50);
  });

  it.each([
    ['blanks in a heading', (length: number) => `# 甲${' '.repeat(length)}乙 {x}`],
    ['blanks behind its id', (length: number) => `# 甲 {#x}${' '.repeat(length)}乙`],
    ['letters of an id', (length: number) => `甲\n{#${'x'.repeat(length)}`],
    ['hashes', (length: number) => `甲 {${'#'.repeat(length)}`],
  ])('thousands of %s come over in the time that a test has', (_, sourceOf) => {
    const source = sourceOf(200_000);
    const bare = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 40);
    expect(bare(convert(source).text)).toContain('甲');
    expect(bodyAnchors(source).size).toBe(0);
  });

  it.each([
    ['lines', `{{< youtube ${id} >}}\n\n`],
    ['words', `甲 {{< foo "a" >}} 乙 {{< param price >}} `],
    ['openings', '{{< note >}}\n\n'],
    ['links', '[甲]({{< ref "a.md" >}}) '],
    ['halves', '{{< a "b '],
  ])(
    'thousands of %s come over in the time that a test has',
    (_name, piece) => {
      const { text } = convertBody(piece.repeat(4_000), 1, undefined, context);
      expect(text.length).toBeGreaterThan(4_000);
    },
    20_000,
  );
});
