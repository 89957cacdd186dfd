import { describe, expect, it } from 'vitest';
import { convertBody } from '../../lib/import/body';
import { checkMdx } from '../../lib/import/mdx-check';

const id = 'aBcD_ef-123';

function convert(source: string, cover?: string) {
  const body = convertBody(source, 1, cover);
  const said = (kind: string) =>
    body.notes
      .filter((note) => note.kind === kind)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, text }) => `${line} ${text}`);
  return { ...body, problem: checkMdx(body.text), said };
}

describe('what no rule touches', () => {
  it('stays byte for byte', () => {
    const source = [
      '## 標題 ##\n\n*  一\n+ 二\n\n**「粗」**字  \n硬斷行\\\n',
      '| a|b |\n|-|-|\n|1 | 2|\n\n```js {1}\nif (a<b) {}\n```\n\n`{x} <y>` &lt; \\{ \\<\n\n',
      '見 https://a.b/{c} 與 [x](/y "z") [^1]\n\n[^1]: 註\n',
    ].join('');
    expect(convert(source)).toMatchObject({ text: source, notes: [], problem: undefined });
  });
});

describe('videos', () => {
  it.each([
    [`{{< youtube ${id} >}}`, `<YouTube id="${id}" />`],
    [`{{<youtube ${id}>}}`, `<YouTube id="${id}" />`],
    [`{{% youtube "${id}" %}}`, `<YouTube id="${id}" />`],
    [`{{< youtube id=${id} start=30 >}}`, `<YouTube id="${id}" start="30" />`],
    [
      `{{< youtube\n  id="${id}"\n  title="說 \\"好\\" & {不}"\n>}}`,
      `<YouTube id="${id}" title="說 &quot;好&quot; &amp; {不}" />`,
    ],
    [`- {{< youtube ${id} >}}`, `- <YouTube id="${id}" />`],
    [`甲\n{{< youtube ${id} >}}\n乙`, `甲\n\n<YouTube id="${id}" />\n\n乙`],
  ])('%j', (source, expected) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: expected, problem: undefined });
    expect(said('converted')).toHaveLength(1);
  });

  it('reports arguments the component does not have', () => {
    const { text, said } = convert(`\n{{< youtube id=${id} autoplay=true start=1m >}}`);
    expect(text).toBe(`\n<YouTube id="${id}" />`);
    expect(said('unconverted')).toEqual([
      '2 短代碼 youtube 的參數 autoplay="true"、start="1m" 沒有帶過來。',
    ]);
  });

  it.each([
    ['{{< youtube short >}}', '影片代號「short」不對'],
    ['{{< youtube >}}', '沒有影片代號'],
    [`{{< /youtube ${id} >}}`, '沒有開始的一半'],
  ])('leaves %j to be seen', (source, why) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: `\`${source}\``, problem: undefined });
    expect(said('unconverted')).toEqual([expect.stringContaining(why)]);
  });

  it('becomes a link within a sentence or a heading', () => {
    const link = `[影片：YouTube](https://www.youtube.com/watch?v=${id})`;
    for (const around of ['看 § 吧', '## §', '| § |\n|-|']) {
      const { text, problem } = convert(around.replace('§', `{{< youtube ${id} >}}`));
      expect({ text, problem }).toEqual({ text: around.replace('§', link), problem: undefined });
    }
  });

  it('ends the paragraph of a quotation and stays in it', () => {
    const { text, problem } = convert(`> 甲\n> {{< youtube ${id} >}}\n> 乙`);
    expect(text).toBe(`> 甲\n> \n> <YouTube id="${id}" />\n>\n> 乙`);
    expect(problem).toBeUndefined();
  });

  it('is text within code, and the report says so', () => {
    const source = `\`{{< youtube ${id} >}}\`\n\n\`\`\`\n{{< youtube ${id} >}}\n\`\`\`\n`;
    const { text, said } = convert(source);
    expect(text).toBe(source);
    expect(said('guessed').map((note) => note.split(' ')[0])).toEqual(['1', '4']);
  });
});

describe('other shortcodes', () => {
  it.each([
    ['{{< a "x >}} y" >}}', '`{{< a "x >}} y" >}}`'],
    ['{{< a >}}{{% b %}}', '`{{< a >}}` `{{% b %}}`'],
    ['{{< a\n  b="c"\n>}}\n乙', '`{{< a b="c" >}}`\n乙'],
    ['`c` {{< a >}}', '`c` ``{{< a >}}``'],
    ['甲 ` 乙 {{< a >}}', '甲 ` 乙 ``{{< a >}}``'],
    ['| {{< a >}} |\n|-|', '| `{{< a >}}` |\n|-|'],
  ])('%j is shown', (source, expected) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: expected, problem: undefined });
    expect(said('unconverted').length).toBeGreaterThan(0);
  });

  it('reports one without an end, and one in an address', () => {
    const { text, said, problem } = convert('甲 {{< a\n\n[x](/y/{{%z%}})');
    expect(text).toBe('甲 \\{\\{\\< a\n\n[x](/y/{{%z%}})');
    expect(problem).toBeUndefined();
    expect(said('unconverted')).toEqual([
      expect.stringMatching(/^1 短代碼沒有結束/u),
      expect.stringMatching(/^3 網址裡有短代碼/u),
    ]);
  });
});

describe('the cover', () => {
  it('leaves the body when it is the first block', () => {
    const { text, cover, said } = convert('\n![封面圖](/images/a.jpg)\n\n文字');
    expect({ text, path: cover?.path }).toEqual({ text: '\n文字', path: '/images/a.jpg' });
    expect(said('converted')).toEqual(['2 封面圖 → cover: /images/a.jpg']);
  });

  it.each([
    ['a later block', '文字\n\n![封面圖](/a.jpg)'],
    ['another alt text', '![圖](/a.jpg)\n\n文字。'],
    ['text beside it', '![封面圖](/a.jpg) 文字'],
  ])('is not %s', (_name, source) => {
    expect(convert(source)).toMatchObject({ text: source, cover: undefined });
  });

  it('stays when the front matter names another, goes when it names the same', () => {
    const source = '![封面圖](/a.jpg)\n\n文字。';
    expect(convert(source, '/b.jpg')).toMatchObject({ text: source, cover: undefined });
    expect(convert(source, '/b.jpg').said('unconverted')).toEqual([
      '1 封面圖 /a.jpg 留在內文：front matter 的 cover 是 /b.jpg。',
    ]);
    expect(convert(source, '/a.jpg')).toMatchObject({ text: '文字。', cover: { path: '/a.jpg' } });
  });

  it('stays when it is not the site’s own', () => {
    const source = '![封面圖](https://a.b/c.jpg)\n\n文字。';
    const text = '[圖片：封面圖](https://a.b/c.jpg)\n\n文字。';
    expect(convert(source)).toMatchObject({ text, cover: undefined });
  });
});

describe('captions', () => {
  it.each([
    ['![](/a.jpg)\n\n圖說', '![](/a.jpg "圖說")'],
    ['![甲](/a.jpg)\n\n《書》編者Lin', '![甲](/a.jpg "《書》編者Lin")'],
    ['![](</a b.jpg>)\n\n「引」與"引"和\\*', '![](</a b.jpg> "「引」與\\"引\\"和*")'],
    ['> ![](/a.jpg)\n>\n> 圖說', '> ![](/a.jpg "圖說")'],
    [`![](/a.jpg)\n\n${'長'.repeat(40)}`, `![](/a.jpg "${'長'.repeat(40)}")`],
  ])('%j becomes a figure', (source, expected) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: expected, problem: undefined });
    expect(said('guessed')).toEqual([expect.stringMatching(/^3 當成圖說：/u)]);
  });

  it.each([
    ['a sentence', '![](/a.jpg)\n\n這是一句話。'],
    ['a quoted sentence', '![](/a.jpg)\n\n「走吧！」'],
    ['a question', '![](/a.jpg)\n\n是嗎?'],
    ['an introduction', '![](/a.jpg)\n\n步驟如下：'],
    ['an unfinished line', '![](/a.jpg)\n\n然後…'],
    ['a long line', `![](/a.jpg)\n\n${'長'.repeat(41)}`],
    ['two lines', '![](/a.jpg)\n\n一\n二'],
    ['bold text', '![](/a.jpg)\n\n**粗**字'],
    ['another picture', '![](/a.jpg)\n\n![](/b.jpg)'],
    ['a heading', '![](/a.jpg)\n\n## 小節'],
    ['below a titled picture', '![](/a.jpg "題")\n\n圖說'],
    ['below a picture in a line', '看 ![](/a.jpg)\n\n圖說'],
  ])('%s is none', (_name, source) => {
    expect(convert(source)).toMatchObject({ text: source, notes: [] });
  });

  it('a shortcode is none', () => {
    const { text, said } = convert('![](/a.jpg)\n\n{{< a >}}');
    expect(text).toBe('![](/a.jpg)\n\n`{{< a >}}`');
    expect(said('guessed')).toEqual([]);
  });
});

describe('what MDX would run', () => {
  it.each([
    ['價格 {促銷} 中', '價格 \\{促銷\\} 中'],
    ['3<5，a < b', '3\\<5，a \\< b'],
    ['\\{甲} \\\\{乙}', '\\{甲\\} \\\\\\{乙\\}'],
    ['**{a}** `{b}` [{c}](/{d})', '**\\{a\\}** `{b}` [\\{c\\}](/{d})'],
    ['![{a} `{b}` [c]](/x.jpg "{t}") 字', '![\\{a\\} `{b}` [c]](/x.jpg "{t}") 字'],
    ['[{a}] [{a}][]\n\n[{a}]: /x', '[\\{a\\}][{a}] [\\{a\\}][{a}]\n\n[{a}]: /x'],
    ['見 https://a.b/{c}<3', '見 https://a.b/{c} \\<3'],
    ['import os 是一行', '&#105;mport os 是一行'],
    ['export 也是', '&#101;xport 也是'],
    ['文字\n    - 不是清單', '文字\n    \\- 不是清單'],
  ])('%j', (source, expected) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: expected, problem: undefined });
    expect(said('converted').length).toBeGreaterThan(0);
  });

  it.each([
    ['<https://a.b/c_d>', '[https://a.b/c_d](https://a.b/c_d)'],
    ['<https://a.b/(c>', '[https://a.b/(c](<https://a.b/(c>)'],
    ['<lin@a.tw>', '[lin@a.tw](mailto:lin@a.tw)'],
  ])('angled address %j', (source, expected) => {
    expect(convert(source)).toMatchObject({ text: expected, problem: undefined });
  });

  it.each([
    ['甲\n\n    a {b}\n\n      c\n\n乙', '甲\n\n```\na {b}\n\n  c\n```\n\n乙'],
    ['- 甲\n\n      a\n      b', '- 甲\n\n  ```\n  a\n  b\n  ```'],
    ['-     a\n      b', '- ```\n  a\n  b\n  ```'],
    ['>     a\n>     b', '> ```\n> a\n> b\n> ```'],
    ['    ```\n    a', '````\n```\na\n````'],
  ])('indented code %j gets fences', (source, expected) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: expected, problem: undefined });
    expect(said('converted')).toHaveLength(1);
  });
});

describe('raw HTML', () => {
  it.each([
    ['甲<br>乙<BR/>丙', '甲<br />乙<br />丙'],
    ['按 <KBD>A</kbd>、H<sub>2</sub>O', '按 <kbd>A</kbd>、H<sub>2</sub>O'],
    ['<abbr title="甲">乙</abbr>', '<abbr title="甲">乙</abbr>'],
  ])('keeps %j', (source, expected) => {
    const { text, problem, said } = convert(source);
    expect({ text, problem }).toEqual({ text: expected, problem: undefined });
    expect(said('unconverted')).toEqual([]);
  });

  it('drops comments and tells their text', () => {
    const { text, said } = convert('甲<!-- 一 -->乙\n\n<!-- 二\n三 -->\n\n丙');
    expect(text).toBe('甲乙\n\n\n\n丙');
    expect(said('dropped')).toEqual(['1 註解已拿掉：一', '3 註解已拿掉：二 三']);
  });

  it('keeps the rest of a text whose comment has no end', () => {
    const { text, problem } = convert('<!-- 一\n\n二');
    expect({ text, problem }).toEqual({ text: '\\<!-- 一\n\n二', problem: undefined });
  });
});

describe('pictures', () => {
  it('lists the site’s own with their lines and reports relative ones', () => {
    const source =
      '![](/a.jpg)文\n\n![](b.jpg)文\n\n![][c] ![](https://d.e/f.jpg)\n\n[c]: /c.jpg\n';
    const { pictures, said } = convert(source);
    expect(pictures).toEqual([
      { url: '/a.jpg', line: 1 },
      { url: '/c.jpg', line: 7 },
    ]);
    expect(said('unconverted')).toEqual([
      expect.stringMatching(/^3 圖片 b\.jpg/u),
      expect.stringMatching(/^5 外站的圖片改成連結/u),
    ]);
  });
});

describe('the last check', () => {
  it.each(['{a}', 'x {a} y', '<Foo />', '<YouTube start={3} />', 'import a from "a"', '<b', '{'])(
    'finds code in %j',
    (body) => {
      expect(checkMdx(body)?.text).toContain(body);
    },
  );
});
