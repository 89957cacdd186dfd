import { expect, test } from 'vitest';
import { inProject, now, post } from '../publication';

const english = `HOST: Welcome back.

00:12
Every single application that we know of is going to be reinvented,
00:19
and I don't think most people — even in our industry — believe that yet.
It's still day one. We will see what comes.
`;

/** What the check says of quotations, in an article on a source whose text was saved. */
async function findingsIn(
  body: string,
  {
    text = english as string | Buffer,
    fields = 'source_language: en',
    files = {} as Record<string, string | Buffer>,
  } = {},
) {
  const { checkArchive } = await inProject(
    {
      'content/posts/talk.mdx': post(`title: 題\ndate: 2025-05-01\n${fields}`, body),
      'content/sources/talk.txt': text,
      ...files,
    },
    () => import('../../../lib/check/check'),
  );
  const { reports } = await checkArchive({ now });
  return reports.filter(({ rule }) => rule === 'quoted-words');
}

test.each([
  ['word for word', '他說「It’s still day one.」'],
  [
    'over lines, times and other capitals',
    '「We know of is going to be REINVENTED, and I don’t think」',
  ],
  ['dashes and quotes of another kind', '「most people - even in our industry - believe」'],
  ['with words left out', '「Every single application … is going to be reinvented」'],
  ['with an editor’s brackets', '「Every single application [...] is going to be reinvented」'],
  ['with emphasis', '「Every **single** application」'],
  ['in its own language', '<Quote lang="en">We will see what comes.</Quote>'],
  ['without a language', '<Quote>We will see what comes.</Quote>'],
  ['beside a translation', '<Quote original="It\'s still day one.">還是第一天。</Quote>'],
])('finds a quotation %s', async (_, body) => {
  expect(await findingsIn(body)).toEqual([]);
});

test.each([
  ['Chinese', '他說「每一套我們知道的應用都要重新發明一次」'],
  ['a term', '所謂「Foundation Model」與「GPU」'],
  ['a mixed phrase', '「用agent把software全部重寫一遍」'],
  ['a translation', '<Quote>還是第一天，他說得很篤定。</Quote>'],
  ['another language', '<Quote lang="fr">Cela est bien dit.</Quote>'],
  ['another work', '<Quote href="https://example.com/b" lang="en">So it goes, always.</Quote>'],
  ['code', '`「nothing like this at all」`'],
])('does not compare %s', async (_, body) => {
  const fields = 'source_language: en\nsource_url: https://example.com/a';
  expect(await findingsIn(body, { fields })).toEqual([]);
});

test('shows the nearest passage for words that are not there', async () => {
  const body = '第一段。\n\n他說**得**好：「Every single app we know of will be reinvented」。';
  expect(await findingsIn(body)).toMatchObject([
    {
      file: 'content/posts/talk.mdx',
      line: 9,
      column: 10,
      severity: 'warning',
      found: '引文「Every single app we know of will be reinvented」不在存下的原文裡。',
      advice:
        '最接近的是 content/sources/talk.txt 第 4 行：「Every single application that we know of is going to be reinvented」，請對照改正。',
    },
  ]);
});

test('says where the text has nothing like it', async () => {
  const [report] = await findingsIn('「Bananas grow upwards towards sunlight」');
  expect(report?.advice).toMatch(/^content\/sources\/talk\.txt 裡沒有相近的句子/);
});

test('compares originals, also next to the address of the source', async () => {
  const quote =
    '<Quote href="https://www.example.com/a/" original="It is day two.">第二天。</Quote>';
  const fields = 'source_language: en\nsource_url: https://example.com/a#top';
  expect(await findingsIn(quote, { fields })).toMatchObject([{ line: 8, field: 'original' }]);
});

test('minds the order of the parts', async () => {
  const [report] = await findingsIn('「It’s still day one … Every single application」');
  expect(report?.found).toContain('順序');
});

test('compares Chinese sentences, traditional with simplified', async () => {
  const text = '现在每一个软件都要重新写一次，我们的客户还没有准备好。';
  const fields = 'source_language: zh-Hans';
  const within = (body: string) => findingsIn(body, { text, fields });
  expect(await within('他說「我們的客戶還沒有準備好」。')).toEqual([]);
  expect(await within('所謂「都準備好了」。')).toEqual([]);
  expect(await within('他說「我們的客戶早就已經準備好了」。')).toMatchObject([
    { advice: expect.stringContaining('我们的客户还没有准备好') },
  ]);
});

test('is silenced by an article', async () => {
  const fields = 'check_ignore: { quoted-words: 憑記憶引用 }';
  expect(await findingsIn('「Bananas grow upwards towards sunlight」', { fields })).toEqual([]);
});

test('tells of files that are of no use', async () => {
  const files = {
    'content/sources/nobody.txt': 'text',
    'content/sources/empty.txt': ' \n',
    'content/posts/empty.mdx': post('title: 空\ndate: 2025-05-01'),
    'content/sources/talk.pdf': '%PDF',
    'content/posts/broken.mdx': post('title: 壞'),
    'content/sources/broken.txt': 'text',
  };
  const reports = await findingsIn('內文。', { text: Buffer.from([0xb3, 0x6f, 0xff]), files });
  expect(reports.map(({ file, found }) => `${file} ${found}`)).toEqual([
    'content/sources/empty.txt 檔案是空的。',
    'content/sources/nobody.txt 沒有叫「nobody」的文章。',
    'content/sources/talk.pdf 這裡只放 .txt 檔案。',
    'content/sources/talk.txt 讀不出文字。',
  ]);
});
