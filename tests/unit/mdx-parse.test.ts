import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Fault } from '../../lib/fault';
import type { parseBody as ParseBody } from '../../lib/mdx/parse';
import type { plainText as PlainText } from '../../lib/mdx/text';
import { inProject } from './publication';

const file = 'content/posts/a.mdx';
let parseBody: typeof ParseBody;
let plainText: typeof PlainText;

beforeAll(async () => {
  const [parse, text] = await inProject({ 'package.json': '{}', 'public/broken.png': 'no' }, () =>
    Promise.all([import('../../lib/mdx/parse'), import('../../lib/mdx/text')]),
  );
  ({ parseBody } = parse);
  ({ plainText } = text);
});

async function faultsOf(body: string): Promise<Fault[]> {
  const { faults } = await parseBody(body, file);
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}

async function textOf(body: string): Promise<string> {
  const { body: parsed, faults } = await parseBody(body, file);
  if (!parsed) throw new Error(JSON.stringify(faults));
  return plainText(parsed.tree);
}

const places = (faults: Fault[]) => faults.map(({ line, column }) => `${line}:${column}`);

describe('what an article may hold', () => {
  it('takes Markdown, tables, footnotes, our components and plain elements', async () => {
    const body = `## 標題

**粗** *斜* ~~刪~~ \`碼 {a} <3\` [連結](https://example.com) 甲[^1]

| 欄 | 值 |
| -- | -- |
| 一 | 2 |

\`\`\`ts
import fs from 'fs';
const a = { b: 1 < 2 };
\`\`\`

<YouTube id="aGKZhj6a-aM" title="訪談" start="30" />

<Callout title="注意" kind="warning">

小心 H<sub>2</sub>O 與 <ruby>漢<rt>ㄏㄢˋ</rt></ruby>

</Callout>

<Quote source="某書" href="https://example.com">引文</Quote>

價格 \\{促銷\\}，a \\< 3，b &lt; 4{/* 註解 */}

[^1]: 註。
`;
    expect(await faultsOf(body)).toEqual([]);
    const text = await textOf(body);
    expect(text).toContain('價格 {促銷}，a < 3，b < 4');
    expect(text).toContain('碼 {a} <3');
    expect(text).not.toContain('註解');
    expect(text).not.toContain('const a');
  });

  it.each(['https://a.example', 'http://a', 'mailto:a@b.c', 'tel:+886', '/posts/a', '#節', 'a/b'])(
    'takes a link to %s',
    async (url) => {
      expect(await faultsOf(`[文](${url})`)).toEqual([]);
    },
  );

  it('notes headings, pictures and the cover of an archive', async () => {
    const { body } = await parseBody(
      '![封面圖](/images/cover.png)\n\n## 一\n\n![](/images/chart.png)\n',
      file,
    );
    expect(body?.leadingCover).toBe('/images/cover.png');
    expect(body?.headings).toEqual([{ depth: 2, text: '一', id: '一' }]);
    expect(body?.pictures).toMatchObject([{ src: '/images/chart.png', width: 640, height: 480 }]);
  });
});

describe('code and components', () => {
  it.each([
    ['braces in prose', '甲\n\n價格 {促銷} 中', '3:4', 'no-code', '\\{促銷\\}'],
    ['braces in braces', '鑰匙是 {{ name }}', '1:5', 'no-code', '寫成 \\{\\{ name \\}\\}'],
    ['process.env', '鑰匙是 {process.env}', '1:5', 'no-code', '\\{process.env\\}'],
    ['an expression on its own', '甲\n\n{1 + 1}', '3:1', 'no-code', '\\{1 + 1\\}'],
    ['import', '甲\n\nimport fs from "fs"', '3:1', 'no-code', '請刪掉這一行'],
    ['export', 'export const a = 1', '1:1', 'no-code', '請刪掉這一行'],
    [
      'prose that begins with import',
      '甲\n\nimport 是關鍵字\n\n<Callout>乙</Callout>',
      '3:1',
      'mdx-syntax',
      '`import`',
    ],
    [
      'prose that begins with export',
      '<Callout>乙</Callout>\n\nexport 也是',
      '3:1',
      'mdx-syntax',
      '`import`',
    ],
    ['<script>', '甲\n\n<script>alert</script>', '3:1', 'unknown-element', '\\<'],
    [
      '<iframe>',
      '<iframe src="https://a.example"></iframe>',
      '1:1',
      'unknown-element',
      '<YouTube id=',
    ],
    ['<style>', '<style>body</style>', '1:1', 'unknown-element', '可以用的有'],
    [
      '<img>',
      '甲\n<img src="https://a.example/b.png" />',
      '2:1',
      'unknown-element',
      '![畫面內容](/images',
    ],
    ['a footnote nobody refers to', '甲。\n\n[^1]: 乙。', '3:1', 'lost-text', '[^1]'],
    [
      'a footnote defined twice',
      '甲[^1]。\n\n[^1]: 乙。\n\n[^1]: 丙。',
      '5:1',
      'lost-text',
      '換一個編號',
    ],
    ['a code block without an end', '甲\n\n```js\n乙\n\n丙', '3:1', 'open-code', '單獨一行 ```'],
    ['a fence at the very end', '甲\n\n~~~~', '3:1', 'open-code', '單獨一行 ~~~~'],
    ['an open code block in a list', '- 甲\n\n  ```\n  乙\n\n丙', '3:3', 'open-code', '縮排'],
    ['an open code block in a quotation', '> ```\n> 甲\n\n乙', '1:3', 'open-code', '縮排'],
    ['words behind a closing fence', '```\n甲\n``` 乙\n\n丙', '1:1', 'open-code', '下一行'],
    [
      'words behind a closing fence before another block',
      '甲\n\n```js\n乙\n``` 丙\n\n```\n丁\n```',
      '3:1',
      'open-code',
      '下一行',
    ],
    ['a cell beyond the last column', '| 甲 |\n| -- |\n| 乙 | 丙 |', '3:1', 'lost-text', '\\|'],
    ['words in a video', '<YouTube id="aGKZhj6a-aM">字</YouTube>', '1:1', 'lost-text', '<YouTube'],
    [
      'a video in a sentence',
      '看 <YouTube id="aGKZhj6a-aM" /> 這裡',
      '1:3',
      'component-in-sentence',
      '自成一段',
    ],
    [
      'a shortcode of Hugo’s',
      '甲\n\n{{< youtube aGKZhj6a-aM >}}',
      '3:1',
      'mdx-syntax',
      '<YouTube id=',
    ],
    ['another shortcode', '甲 {{% gist a b %}}', '1:3', 'mdx-syntax', 'npm run import'],
    ['an unclosed break', '甲<br>乙', '1:2', 'mdx-syntax', '<br />'],
    ['an empty element', '<>甲</>', '1:1', 'unknown-element', '可以用的有'],
    ['an event handler', '<span onclick="a()">甲</span>', '1:1', 'unknown-attribute', '刪掉'],
    [
      'a style attribute',
      '甲 <mark style="color:red">乙</mark>',
      '1:3',
      'unknown-attribute',
      '刪掉',
    ],
    ['an unknown component', '甲\n\n\n<Gallery />', '4:1', 'unknown-component', 'YouTube、Figure'],
    [
      'a misspelled component',
      '<Youtube id="aGKZhj6a-aM" />',
      '1:1',
      'unknown-component',
      '<YouTube>',
    ],
    [
      'a component in lower case',
      '<youtube id="aGKZhj6a-aM" />',
      '1:1',
      'unknown-element',
      '<YouTube>',
    ],
    ['Object.prototype', '<constructor />', '1:1', 'unknown-element', '可以用的有'],
    ['a member', '<Callout.Title />', '1:1', 'unknown-component', 'YouTube、Figure'],
    [
      'a bad YouTube id',
      '<YouTube id="abc" />',
      '1:1',
      'invalid-attribute',
      '<YouTube id="aGKZhj6a-aM"',
    ],
    [
      'an address as YouTube id',
      '<YouTube id="https://youtu.be/aGKZhj6a-aM" />',
      '1:1',
      'invalid-attribute',
      'id="aGKZhj6a-aM"',
    ],
    ['no YouTube id', '甲\n\n<YouTube />', '3:1', 'invalid-attribute', 'id="aGKZhj6a-aM"'],
    ['start={30}', '<YouTube id="aGKZhj6a-aM" start={30} />', '1:1', 'no-code', 'start="30"'],
    [
      'title={"a"}',
      '<YouTube id="aGKZhj6a-aM" title={"訪談"} />',
      '1:1',
      'no-code',
      'title="訪談"',
    ],
    [
      'start of words',
      '<YouTube id="aGKZhj6a-aM" start="30s" />',
      '1:1',
      'invalid-attribute',
      'start="30"',
    ],
    ['a spread', '<Callout {...process.env}>甲</Callout>', '1:1', 'no-code', '名稱="文字"'],
    [
      'an unknown attribute',
      '<Figure src="/images/chart.png" captain="甲" />',
      '1:1',
      'unknown-attribute',
      'caption',
    ],
    ['an empty quotation', '甲\n\n<Quote></Quote>', '3:1', 'empty-component', '</Quote>'],
    [
      'a callout of blanks',
      '<Callout>\n\n{/* 待補 */}\n\n</Callout>',
      '1:1',
      'empty-component',
      '刪掉',
    ],
    [
      'a box in an empty box',
      '<Quote>\n<Callout />\n\n甲\n</Quote>',
      '2:1',
      'empty-component',
      '刪掉',
    ],
    [
      'a kind of callout we lack',
      '<Callout kind="danger">甲</Callout>',
      '1:1',
      'invalid-attribute',
      'kind="note"',
    ],
  ])('refuses %s', async (_, body, place, rule, advice) => {
    const faults = await faultsOf(body);
    expect(places(faults)).toEqual([place]);
    expect(faults[0]).toMatchObject({ file, rule });
    expect(faults[0]?.advice).toContain(advice);
  });

  it('shows what was found, so that no text vanishes unseen', async () => {
    const [fault] = await faultsOf('價格 {促銷} 中');
    expect(fault?.found).toContain('{促銷}');
  });
});

describe('links', () => {
  it.each([
    ['javascript:', '甲 [乙](javascript:alert)', '1:3'],
    ['capitals', '[乙](JaVaScRiPt:alert)', '1:1'],
    ['a tab in the scheme', '[乙](<java\tscript:alert>)', '1:1'],
    ['a line break in the scheme', '[乙](java&#10;script:alert)', '1:1'],
    ['a control character in front', '[乙](<\u0001javascript:alert>)', '1:1'],
    ['a C1 control character', '[乙](<java\u0085script:alert>)', '1:1'],
    ['an entity for the colon', '[乙](javascript&colon;alert)', '1:1'],
    ['vbscript:', '[乙](vbscript:a)', '1:1'],
    ['data:', '[乙](data:text/html,a)', '1:1'],
    ['file:', '[乙](file:///etc/passwd)', '1:1'],
    ['a definition', '[乙][丙]\n\n[丙]: javascript:alert', '3:1'],
    ['a definition with a tab', '[乙][丙]\n\n[丙]: <java\tscript:alert>', '3:1'],
  ])('refuses %s', async (_, body, place) => {
    const faults = await faultsOf(body);
    expect(places(faults)).toEqual([place]);
    expect(faults[0]).toMatchObject({ file, rule: 'unsafe-link' });
    expect(faults[0]?.advice).toContain('https://');
  });

  it('refuses them in components, too', async () => {
    const faults = await faultsOf('<Quote source="甲" href="java&#9;script:alert">乙</Quote>');
    expect(faults).toMatchObject([{ line: 1, rule: 'invalid-attribute', field: 'href' }]);
  });

  it('refuses an empty original and an original in no language', async () => {
    const faults = await faultsOf('<Quote original=" " originalLang="英文">乙</Quote>');
    expect(faults.map(({ field }) => field)).toEqual(['original', 'originalLang']);
  });
});

describe('pictures', () => {
  it.each([
    ['missing', '甲\n\n![乙](/images/nothing.png)', '3:1'],
    ['remote', '![乙](https://example.com/a.png)', '1:1'],
    ['remote without a scheme', '![乙](//example.com/a.png)', '1:1'],
    ['above public/', '![乙](/../package.json)', '1:1'],
    ['above public/, encoded', '![乙](/..%2fpackage.json)', '1:1'],
    ['above public/, encoded throughout', '![乙](/%2e%2e/package.json)', '1:1'],
    ['above public/ by backslash', '![乙](/..%5Cpackage.json)', '1:1'],
    ['relative', '![乙](chart.png)', '1:1'],
    ['data:', '![乙](data:image/png;base64,AAAA)', '1:1'],
    ['badly encoded', '![乙](/images/%E0%A4%A.png)', '1:1'],
    ['with a NUL', '![乙](/images/chart.png%00)', '1:1'],
    ['a folder', '![乙](/images)', '1:1'],
    ['broken', '![乙](/broken.png)', '1:1'],
    ['in <Figure>', '甲\n\n<Figure src="/images/nothing.png" />', '3:1'],
    ['by reference', '![乙][丙]\n\n[丙]: https://example.com/a.png', '1:1'],
  ])('refuses one that is %s', async (_, body, place) => {
    const faults = await faultsOf(body);
    expect(places(faults)).toEqual([place]);
    expect(faults[0]).toMatchObject({ file, rule: 'picture' });
    expect(faults[0]?.advice).toMatch(/\/images\/posts\/圖\.jpg|重新存/);
  });

  it('tells to leave out public/', async () => {
    const faults = await faultsOf('![乙](/public/images/a.png)');
    expect(faults).toMatchObject([{ rule: 'picture', advice: '請寫成 /images/a.png' }]);
  });

  it('does not tell what lies outside public/', async () => {
    const [there] = await faultsOf('![](/..%2fpackage.json)');
    const [absent] = await faultsOf('![](/..%2fnothing.json)');
    expect(there?.found.replace('package', 'nothing')).toBe(absent?.found);
  });
});

describe('syntax errors', () => {
  it('tells of every < before a digit', async () => {
    const faults = await faultsOf('甲 <3 乙\n\n丙 <5% 丁，a < b，戊 <6\n\n- 己 <7\n');
    expect(places(faults)).toEqual(['1:3', '3:3', '3:17', '5:5']);
    for (const fault of faults) {
      expect(fault).toMatchObject({ file, rule: 'mdx-syntax' });
      expect(fault.advice).toContain('\\<');
    }
  });

  it.each([
    ['a brace left open', '甲\n\n乙 {丙\n\n丁', '3:3', '\\{'],
    ['a brace around prose', '價格 {促銷 中}', '1:4', '\\{'],
    ['a tag left open', '甲\n\n<Callout>\n乙\n', '3:1', '</Callout>'],
    ['a tag closed by another', '<Callout>\n乙\n</Quote>', '3:1', '</Callout>'],
    ['a tag without its end', '甲\n\n<Callout', '3:1', '補上結尾的 >'],
    ['an HTML comment', '甲\n\n<!-- 註 -->', '3:1', '{/* … */}'],
    ['an address in angle brackets', '看 <https://example.com>', '1:3', '[文字](網址)'],
  ])('tells of %s', async (_, body, place, advice) => {
    const faults = await faultsOf(body);
    expect(faults[0]).toMatchObject({ file, rule: 'mdx-syntax' });
    expect(places(faults)[0]).toBe(place);
    expect(faults[0]?.advice).toContain(advice);
  });

  it.each([
    ['甲\n\n<Callout>\n乙', '3:1', '<Callout> 沒有關。', '請在它的內文後面寫 </Callout>'],
    ['<YouTube id="aGKZhj6a-aM">\n\n乙', '1:1', '<YouTube> 沒有關。', '結尾請寫 />：<YouTube … />'],
    [
      '<Callout>\n\n<Figure src="/images/chart.png">\n\n</Callout>',
      '3:1',
      '<Figure> 沒有關。',
      '結尾請寫 />：<Figure … />',
    ],
    [
      '<Quote>\n乙\n</quote>',
      '3:1',
      '</quote> 和前面的 <Quote> 不一樣。',
      '大小寫不同，請寫 </Quote>',
    ],
    [
      '甲\n\n</Callout>',
      '3:1',
      '</Callout> 前面沒有 <Callout>。',
      '請刪掉，或在前面補上 <Callout>。',
    ],
    [
      '<Callout>\n\n- 甲 </Callout>',
      '3:5',
      '</Callout> 接在別的內文後面。',
      '</Callout> 請自成一行，前面空一行。',
    ],
    ...[
      ['<Callout title=“甲”>\n\n乙\n\n</Callout>', '<Callout title=“甲”>'],
      ['<Callout kind="note” title="甲">乙', '<Callout kind="note” title="甲">乙'],
      [
        '<YouTube id="aGKZhj6a-aM" title="他說"好"" />',
        '<YouTube id="aGKZhj6a-aM" title="他說"好"" />'.slice(0, 40),
      ],
    ].map(([body = '', shown = '']) => [
      body,
      '1:1',
      `<${body.slice(1, 8)}> 的屬性讀不懂：${shown}`,
      '屬性的值請用半形雙引號；裡面的引號改用 “ ” 或「」。',
    ]),
  ])(
    'says in plain words what is wrong with the tags of %j, once',
    async (body, place, found, advice) => {
      const faults = await faultsOf(body ?? '');
      expect(faults).toMatchObject([{ rule: 'mdx-syntax', found, advice }]);
      expect(places(faults)).toEqual([place]);
    },
  );

  it('tells of other tags after one that was broken, but not of its other half', async () => {
    const body = `<Callout title=“甲”>

<Figure src="/images/chart.png">

</Callout>

<Quote>

乙

</quote>`;
    const faults = await faultsOf(body);
    expect(faults.map(({ line, found }) => [line, found])).toEqual([
      [1, '<Callout> 的屬性讀不懂：<Callout title=“甲”>'],
      [3, '<Figure> 沒有關。'],
      [11, '</quote> 和前面的 <Quote> 不一樣。'],
    ]);
  });

  it('asks once for an attribute with two letters changed round', async () => {
    expect(await faultsOf('<Figure scr="/images/chart.png" />')).toMatchObject([
      { rule: 'unknown-attribute', field: 'scr', advice: '是不是要寫 src？' },
    ]);
  });

  it('tells of everything else in the same run', async () => {
    const faults = await faultsOf(`甲 <3

價格 {促銷} 中，乙 {丙 丁}

<Callout>

[戊](javascript:a)

<Gallery />

import 是字

![己](/images/nothing.png)
`);
    expect(faults.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'mdx-syntax'],
      [3, 'no-code'],
      [3, 'mdx-syntax'],
      [5, 'mdx-syntax'],
      [7, 'unsafe-link'],
      [9, 'unknown-component'],
      [11, 'mdx-syntax'],
      [13, 'picture'],
    ]);
  });

  it('tells of every <br> and <img> that is not closed, in our words', async () => {
    const faults = await faultsOf(
      '甲<br>乙<br>丙\n\n<Callout>\n\n丁<br>戊 <img src="/a.png"> `<br>`\n\n</Callout>\n\n己<br />庚<BR>',
    );
    expect(places(faults)).toEqual(['1:2', '1:7', '5:2', '5:8', '9:9']);
    expect(faults.map(({ found }) => found).join()).not.toMatch(/expected|closing/i);
    expect(faults[3]).toMatchObject({ found: '<img> 沒有關。' });
    expect(faults[4]?.advice).toContain('<br />');
  });

  it('does not blame code, escapes or words inside a sentence', async () => {
    const body = '`a <3 {` 說 import 與 export，\\{甲\\} \\<3\n\n```\n<3 {\nimport\n```\n\n乙 <4';
    expect(places(await faultsOf(body))).toEqual(['8:3']);
  });

  it('gives up after a while where all is wrong', async () => {
    const faults = await faultsOf('甲 <3 {乙\n\n'.repeat(60));
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.length).toBeLessThan(100);
  });

  it.each([
    '<'.repeat(300),
    '{'.repeat(300),
    '}{'.repeat(300),
    '<a'.repeat(200),
    '</'.repeat(200),
    `${'> '.repeat(200)}<3`,
    '`'.repeat(301),
    '*'.repeat(500),
    '[['.repeat(200),
    '![](/'.repeat(200),
    '<Callout a={{{{',
    'import {',
    'export default',
    'import a from "a"\nimport a from "a"',
    'export {}\nprocess.exit()',
    '{`$',
    '\u0000 {',
    '\ud800 <3',
    '<YouTube id={process.exit()} />',
    '[^1]\n\n[^1]: {a',
    '| {a | b |\n| - | - |\n| } | <3 |',
    '<Callout>\n- {a\n</Callout>',
    '- <Callout>\n\n</Callout>',
  ])('throws nothing at %j', async (body) => {
    const { body: parsed, faults } = await parseBody(body, file);
    expect(Boolean(parsed)).toBe(faults.length === 0);
  });
});

describe('emphasis beside full-width punctuation', () => {
  it.each([
    ['**復現：**10 輪', '復現：10 輪'],
    ['**「粗體」**文字', '「粗體」文字'],
    ['「**重點。**」Jassy說', '「重點。」Jassy說'],
    ['他說**「好」**。', '他說「好」。'],
    ['~~「舊」~~新', '「舊」新'],
    ['*（斜）*體', '（斜）體'],
  ])('%s', async (body, text) => {
    expect(await textOf(body)).toBe(text);
  });
});

describe('what Markdown would get wrong', () => {
  it('takes one tilde for a range', async () => {
    expect(await textOf('航程3~5天，房價10~20元。')).toBe('航程3~5天，房價10~20元。');
    const { body } = await parseBody('3~5天，10~20元', file);
    expect(JSON.stringify(body?.tree)).not.toContain('"delete"');
  });

  it('ends a bare address at Chinese punctuation', async () => {
    const { body } = await parseBody(
      '見https://example.com/a，後面（https://b.example）與。',
      file,
    );
    const tree = JSON.stringify(body?.tree);
    expect(tree).toContain('"url":"https://example.com/a"');
    expect(tree).toContain('"url":"https://b.example"');
    expect(body && plainText(body.tree)).toBe(
      '見https://example.com/a，後面（https://b.example）與。',
    );
  });

  it.each<[string, string[]]>([
    ['址https://example.com，[甲](/b)後', ['https://example.com', '/b']],
    ['見https://example.com/a、[甲](/b)。', ['https://example.com/a', '/b']],
    ['官網(https://example.com)、[甲](/b)', ['https://example.com', '/b']],
    ['www.example.com/a.，**[甲](/b)**', ['http://www.example.com/a', '/b']],
    ['「www.example.com」，[甲](/b)', ['http://www.example.com', '/b']],
    [
      'https://a.example「甲」https://b.example/_x_y。',
      ['https://a.example', 'https://b.example/_x_y'],
    ],
    ['https://zh.wikipedia.org/wiki/人工智慧。', ['https://zh.wikipedia.org/wiki/人工智慧']],
    ['https://a.example/(b_c)d?e=1&copy=2—', ['https://a.example/(b_c)d?e=1&copy=2']],
    [
      'https://a.example/%E4%BA%BA，www.b@c.example，後',
      ['https://a.example/%E4%BA%BA', 'mailto:www.b@c.example'],
    ],
    ['| 甲 |\n| - |\n| https://a.example，[甲](/b) |', ['https://a.example', '/b']],
    ['[見https://a.example，甲](/b)', ['/b']],
  ])('leaves what stands behind a bare address as it is: %s', async (text, urls) => {
    const { body } = await parseBody(text, file);
    const found: string[] = [];
    if (body) visit(body.tree, 'link', ({ url }) => void found.push(url));
    expect(found).toEqual(urls);
  });

  it.each([
    '```\n甲\n```',
    '~~~~js\n```\n甲\n~~~\n~~~~~  ',
    '````\n```js\n甲\n```\n````',
    '- 甲\n\n  ```\n  乙\n  ```\n- 丙',
    '> ```\n> ~~~ 甲\n> ```',
    '> - ```\n>   甲\n>   ```\n> - 乙',
    '```\n```',
    '```\n甲 ``` 乙\n```',
  ])('takes code blocks that end: %j', async (body) => {
    expect(await faultsOf(body)).toEqual([]);
  });

  it('keeps the title the only first-level heading', async () => {
    const { body } = await parseBody('# 甲\n\n## 乙', file);
    expect(body?.headings.map(({ depth }) => depth)).toEqual([2, 2]);
  });

  it('takes a component alone in its line for a block', async () => {
    expect(await faultsOf('<Callout>甲</Callout>')).toEqual([]);
  });
});
