import { expect, test } from 'vitest';
import { missingAlt } from '../../../lib/check/rules/missing-alt';
import { context, findings, mdx } from './check-article';

const src = '/icons/icon-512.png';
const check = (body: string) => findings(missingAlt, mdx('', body));

test('tells of a picture without words, alone, in a sentence, in a link, as a component', async () => {
  const found = await check(
    `![](${src})\n\n按這個![ ](${src})鍵。\n\n[![](${src})](/about)\n\n<Figure src="${src}" credit="中央社" />`,
  );
  expect(found).toMatchObject([
    { line: 6, column: 1, advice: `請在方括號裡寫出畫面內容：![畫面內容](${src})` },
    { line: 8, column: 4 },
    { line: 10, column: 2 },
    { line: 12, field: 'alt' },
  ]);
});

test('is silent where there is an alternative text or a caption of any kind', async () => {
  expect(
    await check(
      `![封面圖](${src})\n\n![](${src} "法說會現場")\n\n![](${src})\n*法說會現場*\n\n<Figure src="${src}" caption="法說會現場" />`,
    ),
  ).toEqual([]);
});

test('takes emphasis in a longer paragraph for what it is', async () => {
  expect(await check(`![](${src})\n*強調*，不是圖說。`)).toHaveLength(1);
});

test('looks at pages, too', async () => {
  const all = await context({});
  const page = {
    slug: 'about',
    path: '/about',
    file: 'content/pages/about.mdx',
    pictures: [],
    aliases: [],
  };
  const body = `\n\n![](${src})`;
  all.archive.pages = new Map([['about', { ...page, title: '關於', description: '說明', body }]]);
  expect(await missingAlt.archive?.(all)).toMatchObject([{ file: page.file, line: 3 }]);
});
