import { describe, expect, it } from 'vitest';
import { convertPost } from '../../lib/import/convert';
import { noContext } from '../../lib/import/post-context';
import { proveNoLoss } from '../../lib/import/proof';

const host = 'https://img.example.org/a.jpg';

function convert(body: string, fields = '') {
  const { conversion, problems } = convertPost(`---\ntitle: 潮\n${fields}---\n${body}\n`);
  expect(problems).toBeUndefined();
  if (!conversion) throw new Error('no conversion');
  const { bodies, notes, pictures, mdx } = conversion;
  const { missing, added } = proveNoLoss(bodies.before, bodies.after, noContext);
  expect(missing).toEqual([]);
  expect(added.filter(({ intended }) => !intended)).toEqual([]);
  const remote = notes.filter(({ about }) => about?.list === 'remote');
  return { text: bodies.after.trim(), remote, pictures, mdx };
}

describe('a picture of another host', () => {
  it.each([
    ['a picture', `![海面](${host})`, `[圖片：海面](${host})`],
    ['one without words', `![](${host})`, `[圖片：img.example.org](${host})`],
    ['one without scheme', '![海](//h.example/a.jpg)', '[圖片：海](https://h.example/a.jpg)'],
    ['one with a title', `![海面](${host} "早晨")`, `[圖片：海面](${host})<br />早晨`],
    [
      'one with a caption below',
      `![海面](${host})\n*早晨的海*`,
      `[圖片：海面](${host})<br />\n*早晨的海*`,
    ],
    ['one in a sentence', `看![海 {1}](${host})吧`, `看[圖片：海 \\{1\\}](${host})吧`],
    ['one behind a mark', `看!![海](${host})`, `看\\![圖片：海](${host})`],
    ['one in a link', `[![海](${host})](/t)`, `[海](/t)（[圖片](${host})）`],
    ['a bare one in a link', `[![](${host})](/t)`, `[圖片](/t)（[圖片](${host})）`],
    ['one by reference', `![海][r]\n\n[r]: ${host}`, `[圖片：海](${host})\n\n[r]: ${host}`],
    ['an element in a line', `看<img src="${host}" alt="海">吧`, `看[圖片：海](${host})吧`],
    ['an element by itself', `<img src="${host}" alt="海">`, `[圖片：海](${host})`],
    [
      'an element in a link',
      `看<a href="/t"><img src="${host}" alt="海"></a>`,
      `看[海](/t)（[圖片](${host})）`,
    ],
    [
      'a figure',
      `<figure><img src="${host}" alt="海"><figcaption>早晨</figcaption></figure>`,
      `[圖片：海](${host})<br />早晨`,
    ],
    [
      'a shortcode',
      `{{< figure src="${host}" alt="海" caption="早晨" attr="林" >}}`,
      `[圖片：海](${host})<br />早晨<br />林`,
    ],
    [
      'one in a table',
      `| 甲 |\n|---|\n| ![海](${host}) |`,
      `| 甲 |\n|---|\n| [圖片：海](${host}) |`,
    ],
  ])('becomes a link: %s', (_name, body, expected) => {
    const { text, remote, pictures } = convert(body);
    expect(text).toBe(expected);
    expect(remote).toHaveLength(1);
    expect(remote[0]).toMatchObject({ kind: 'unconverted', line: expect.any(Number) });
    expect(pictures).toEqual([]);
  });

  it('is named with its line and its address', () => {
    const { remote } = convert(`\n\n![海面](${host})`);
    expect(remote[0]).toMatchObject({ line: 6, about: { name: host } });
    expect(remote[0]?.text).toContain(host);
  });

  it('is not written out where it is no address at all', () => {
    const { text, remote } = convert('![海面](data:image/png;base64,AAAA)');
    expect(text).toBe('**圖片**：海面');
    expect(remote[0]?.about?.name).toBe('data:image/png;base64,AAAA');
  });

  it('is no cover, and its address is in the report', () => {
    const { mdx, remote } = convert('文', `cover: ${host}\n`);
    expect(mdx).not.toContain('cover');
    expect(remote).toHaveLength(1);
    expect(remote[0]).toMatchObject({ line: 3, about: { name: host } });
    expect(remote[0]?.text).toContain(host);
  });

  it('leaves the pictures of the site alone', () => {
    const { text, pictures } = convert(`![近](/a.jpg)\n\n![遠](${host})`);
    expect(text).toBe(`![近](/a.jpg)\n\n[圖片：遠](${host})`);
    expect(pictures).toEqual([{ url: '/a.jpg', line: 4 }]);
  });
});
