import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeConverter } from '../../../lib/convert/converter';
import { noTerms } from '../../../lib/convert/terms';
import { convertTree } from '../../../lib/mdx/convert-tree';
import type { Heading } from '../../../lib/mdx/heading-ids';
import type { parseBody as ParseBody } from '../../../lib/mdx/parse';
import { markdownSyntax } from '../../../lib/mdx/syntax';
import { inProject } from '../publication';

let parseBody: typeof ParseBody;
beforeAll(async () => {
  ({ parseBody } = await inProject({}, () => import('../../../lib/mdx/parse')));
});

async function convert(body: string): Promise<{ mdx: string; headings: Heading[] | undefined }> {
  const { body: read, faults } = await parseBody(body, 'content/posts/a.mdx');
  if (!read) throw new Error(JSON.stringify(faults));
  const file = new VFile();
  file.data.headings = read.headings;
  convertTree(makeConverter('cn', noTerms))(read.tree, file);
  const mdx = unified()
    .use(markdownSyntax)
    .use(remarkMdx)
    .use(remarkStringify, { bullet: '-', emphasis: '*', resourceLink: true })
    .stringify(read.tree);
  return { mdx: mdx.trim(), headings: file.data.headings };
}

describe('words of an article', () => {
  it.each([
    ['a sentence', '這套軟體「很好」。', '这套软件“很好”。'],
    ['a word with emphasis in it', '把軟**體**裝好', '把软**件**装好'],
    ['marks across emphasis', '他說「**好『不**好』」', '他说“**好‘不**好’”'],
    ['marks around code', '用「`ls`」與『`cd`』', '用“`ls`”与“`cd`”'],
    ['marks that end with their block', '「甲\n\n「乙', '“甲\n\n“乙'],
    ['a word that code divides', '軟`a`體', '软`a`体'],
    ['a word that a line divides', '軟\\\n體', '软\\\n体'],
    ['a list', '- 軟體\n- 硬體', '- 软件\n- 硬件'],
    ['a quotation', '> 軟體', '> 软件'],
    ['a table', '| 軟體 |\n| -- |\n| 硬體 |', '| 软件 |\n| -- |\n| 硬件 |'],
    ['a note', '甲[^1]\n\n[^1]: 軟體', '甲[^1]\n\n[^1]: 软件'],
    ['a link and its title', '[軟體](/軟體 "硬體")', '[软件](/軟體 "硬件")'],
    ['a reference', '[軟體][1]\n\n[1]: /軟體 "硬體"', '[软件][1]\n\n[1]: /軟體 "硬件"'],
    ['a word that goes into a link', '軟[體](/a)', '软[件](/a)'],
    ['deleted words', '~~軟體~~', '~~软件~~'],
    [
      'ruby by its characters, as it is read',
      '<ruby>軟<rt>ㄖㄨㄢˇ</rt>體<rt>ㄊㄧˇ</rt></ruby>好',
      '<ruby>软<rt>ㄖㄨㄢˇ</rt>体<rt>ㄊㄧˇ</rt></ruby>好',
    ],
    ['an abbreviation', '甲<abbr title="軟體">硬體</abbr>', '甲<abbr title="软件">硬件</abbr>'],
  ])('are converted in %s', async (_, written, converted) => {
    expect((await convert(written)).mdx).toBe(converted);
  });

  it.each([
    ['code', '甲`軟體`'],
    ['a code block', '```js 軟體\n軟體 // 「」\n```'],
    ['an address', '[https://example.com/軟體](https://example.com/軟體)'],
    ['an address before words', '[https://example.com/軟體](https://example.com/軟體)甲'],
    ['words in another language', '甲<span lang="zh-Hans">軟體「甲」</span>'],
    ['words in no kind of Chinese', '甲<q lang="ja">開発『頭髪』<mark>軟體</mark></q>'],
  ])('stay in %s', async (_, written) => {
    expect((await convert(written)).mdx).toBe(written);
  });

  it('lose the mark of a language that they are no longer in', async () => {
    expect((await convert('甲<mark lang="zh-Hant-TW">軟體</mark>')).mdx).toBe(
      '甲<mark>软件</mark>',
    );
  });

  it('are converted where readers meet them in a component', async () => {
    const { mdx } = await convert(`![硬體](/images/chart.png "軟體")

<Figure src="/images/chart.png" alt="軟體" caption="「硬體」" credit="攝影" />

<Callout title="軟體">
硬體
</Callout>

<YouTube id="aGKZhj6a-aM" title="影片" />

<Quote source="軟體" href="/軟體" original="原文「軟體」" originalLang="ja">硬體</Quote>

<Quote lang="ja" source="軟體">軟體</Quote>`);
    expect(mdx).toContain(
      '<Figure src="/images/chart.png" alt="硬件" width="640" height="480">\n  软件',
    );
    expect(mdx).toContain('alt="软件" credit="摄影"');
    expect(mdx).toContain('“硬件”');
    expect(mdx).toContain('<Callout title="软件">\n  硬件');
    expect(mdx).toContain('title="视频"');
    expect(mdx).toContain(
      '<Quote source="软件" href="/軟體" original="原文「軟體」" originalLang="ja">硬件</Quote>',
    );
    expect(mdx).toContain('<Quote lang="ja" source="軟體">軟體</Quote>');
  });
});

it('headings get new words and keep their ids', async () => {
  const { mdx, headings } = await convert('## 軟**體**與`硬體`\n\n### <Keep>軟體</Keep>');
  expect(mdx).toContain('## 软**件**与`硬體`');
  expect(headings).toEqual([
    { depth: 2, text: '软件与硬體', id: '軟體與硬體' },
    { depth: 3, text: '軟體', id: '軟體' },
  ]);
});

describe('<Keep>', () => {
  it('stays as written, and says in which language that is', async () => {
    expect((await convert('皇<Keep>后與「**後**」</Keep>後')).mdx).toBe(
      '皇<span lang="zh-Hant-TW">后與「**後**」</span>后',
    );
  });

  it('can hold blocks', async () => {
    expect((await convert('<Keep>\n\n軟體\n\n- 硬體\n\n</Keep>\n\n軟體')).mdx).toBe(
      '<div lang="zh-Hant-TW">\n  軟體\n\n  - 硬體\n</div>\n\n软件',
    );
  });
});
