import { beforeAll, describe, expect, it } from 'vitest';
import type { parseBody as ParseBody } from '../../lib/mdx/parse';
import { inProject, png } from './publication';

let parseBody: typeof ParseBody;
beforeAll(async () => {
  const files = { 'public/images/圖 1.png': png(300, 200) };
  ({ parseBody } = await inProject(files, () => import('../../lib/mdx/parse')));
});

async function read(markdown: string, cover?: string) {
  const { body, faults } = await parseBody(markdown, 'content/posts/a.mdx', { cover });
  if (!body) throw new Error(JSON.stringify(faults));
  return body;
}

const attributes = (facts: Record<string, string>) =>
  expect.arrayContaining(
    Object.entries(facts).map(([name, value]) => expect.objectContaining({ name, value })),
  );

describe('a picture alone in its paragraph', () => {
  it('becomes a figure with the size of its file', async () => {
    const { tree, pictures } = await read('![山](/images/chart.png)');
    expect(tree.children).toMatchObject([
      {
        type: 'mdxJsxFlowElement',
        name: 'Figure',
        attributes: attributes({
          src: '/images/chart.png',
          alt: '山',
          width: '640',
          height: '480',
        }),
        children: [],
      },
    ]);
    expect(pictures).toMatchObject([{ src: '/images/chart.png', type: 'image/png' }]);
  });

  it('takes its title for the caption', async () => {
    const { tree } = await read('![山](/images/chart.png "玉山，2025 年")');
    expect(tree.children).toMatchObject([
      { name: 'Figure', children: [{ type: 'text', value: '玉山，2025 年' }] },
    ]);
  });

  it('takes an emphasised line below for the caption, links and all', async () => {
    const { tree } = await read(
      '![山](/images/chart.png)\n*玉山（[林務署](https://example.com)）*\n\n內文',
    );
    expect(tree.children).toMatchObject([
      {
        name: 'Figure',
        children: [{ value: '玉山（' }, { type: 'link' }, { value: '）' }],
      },
      { type: 'paragraph' },
    ]);
  });

  it.each([
    ['plain text below', '![山](/images/chart.png)\n玉山'],
    ['emphasis on the same line', '![山](/images/chart.png) *玉山*'],
    ['emphasis and more', '![山](/images/chart.png)\n*玉山* 很高'],
    ['a sentence around it', '看 ![山](/images/chart.png) 這裡'],
  ])('stays in its paragraph with %s', async (_, markdown) => {
    const { tree, pictures } = await read(markdown);
    expect(tree.children).toMatchObject([{ type: 'paragraph' }]);
    expect(pictures).toHaveLength(1);
  });

  it('keeps a paragraph of emphasis after it as text', async () => {
    const { tree } = await read('![山](/images/chart.png)\n\n*玉山*');
    expect(tree.children).toMatchObject([{ name: 'Figure', children: [] }, { type: 'paragraph' }]);
  });
});

it('measures a picture inside a sentence', async () => {
  const { tree } = await read('看 ![山](/images/chart.png) 這裡');
  expect(tree.children[0]).toMatchObject({
    children: [{}, { data: { hProperties: { width: 640, height: 480 } } }, {}],
  });
});

it('measures <Figure> and makes its caption its content', async () => {
  const { tree } = await read('<Figure src="/images/chart.png" caption="圖說" credit="陳" />');
  expect(tree.children).toMatchObject([
    {
      attributes: attributes({ src: '/images/chart.png', credit: '陳', width: '640' }),
      children: [{ value: '圖說' }],
    },
  ]);
});

it('finds files with Han and blanks in their names', async () => {
  const { pictures } = await read('![](/images/圖%201.png)\n\n![](</images/圖 1.png>)');
  expect(pictures).toMatchObject([{ width: 300 }, { width: 300 }]);
});

it('lists pictures in reading order', async () => {
  const { pictures } = await read(
    '甲 ![](/images/cover.png) 乙\n\n![](/images/chart.png)\n\n<Figure src="/images/cover.png" />',
  );
  expect(pictures.map(({ src }) => src)).toEqual([
    '/images/cover.png',
    '/images/chart.png',
    '/images/cover.png',
  ]);
});

describe('the archive’s cover', () => {
  const markdown = '![封面圖](/images/cover.png)\n\n內文';

  it('is lifted out of the body', async () => {
    const body = await read(markdown);
    expect(body.leadingCover).toBe('/images/cover.png');
    expect(body.tree.children).toMatchObject([{ type: 'paragraph' }]);
    expect(body.pictures).toEqual([]);
  });

  it('is lifted where front matter names the same file', async () => {
    expect((await read(markdown, '/images/cover.png')).pictures).toEqual([]);
  });

  it('stays where front matter names another', async () => {
    const body = await read(markdown, '/images/chart.png');
    expect(body.tree.children).toMatchObject([{ name: 'Figure' }, { type: 'paragraph' }]);
    expect(body.pictures).toMatchObject([{ src: '/images/cover.png' }]);
  });

  it.each([
    ['stands further down', '內文\n\n![封面圖](/images/cover.png)'],
    ['has another text', '![山](/images/cover.png)\n\n內文'],
    ['shares its paragraph', '![封面圖](/images/cover.png) 內文'],
  ])('is a picture like others where it %s', async (_, text) => {
    const body = await read(text);
    expect(body.leadingCover).toBeUndefined();
    expect(body.pictures).toHaveLength(1);
  });
});
