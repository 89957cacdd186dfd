import { describe, expect, it } from 'vitest';
import { noContext } from '../../lib/import/post-context';
import { convertSafely } from './import-convert';

const context = {
  ...noContext,
  resolveLink: (target: string) => (target === '../b/' ? '/posts/b' : undefined),
  resolveFile: (address: string) => (address === 'a.jpg' ? '/images/a.jpg' : undefined),
};

const convert = (source: string) => convertSafely(source, context);

describe('HTML in a line', () => {
  it.each([
    ['甲<b>乙</b>、<strong>丙</strong>', '甲**乙**、**丙**'],
    ['甲<b>乙</b><strong>丙</strong>', '甲乙丙'],
    ['甲 <em>乙</em> <i>丙</i>', '甲 *乙* *丙*'],
    ['<i class="fas fa-x"></i>甲', '甲'],
    ['用 <code>a&lt;b {c}</code>', '用 `a<b {c}`'],
    ['見 <a href="../b/" target="_blank">乙 [1]</a>', '見 [乙 \\[1\\]](/posts/b)'],
    ['見 <a name="x"></a>甲', '見 甲'],
    ['見 <a href="javascript:x()">甲</a>', '見 甲'],
    ['圖 <img src="a.jpg" alt="甲" title="乙" width="3">', '圖 ![甲](/images/a.jpg "乙")'],
    ['甲<u>乙</u><font color="red">丙</font><span style="x">丁</span>', '甲乙丙丁'],
    [
      '甲<mark onclick="x()">乙</mark><del>丙</del><SMALL>丁</SMALL>',
      '甲<mark>乙</mark><del>丙</del><small>丁</small>',
    ],
    ['<ruby>漢<rt>ㄏㄢˋ</rt></ruby>字', '<ruby>漢<rt>ㄏㄢˋ</rt></ruby>字'],
    ['甲<kbd>乙', '甲乙'],
    ['甲<script>alert(1)</script>乙', '甲乙'],
    ['| <b>甲</b><br>乙 |\n|-|', '| **甲**<br />乙 |\n|-|'],
  ])('%j', (source, expected) => {
    // Marks side by side would run together: such words stay plain.
    expect(convert(source).text).toBe(expected);
  });

  it('shows what is no element', () => {
    const { text, said } = convert('輸入 <Your Name> 與 List<T>');
    expect(text).toBe('輸入 `<Your Name>` 與 List`<T>`');
    expect(said('unconverted')).toHaveLength(2);
  });
});

describe('HTML between blocks', () => {
  it.each([
    ['<h2 id="x">甲</h2>', '## 甲'],
    ['<hr>', '---'],
    ['<p align="center">甲 <b>乙</b></p>', '甲 **乙**'],
    ['<div>\n# 甲\n<p>乙 < 丙 {d}</p></div>', '\\# 甲\n\n乙 \\< 丙 \\{d}'],
    ['<ul><li>甲</li><li>乙</li></ul>', '- 甲\n- 乙'],
    ['<ol>\n<li>甲\n<li>乙\n</ol>', '1. 甲\n2. 乙'],
    ['<blockquote>甲</blockquote>', '> 甲'],
    ['<pre><code class="language-js">a {b}\n\n  c</code></pre>', '```js\na {b}\n\n  c\n```'],
    [
      '<table><tr><th>甲<th>乙</tr><tr><td>1<td>2</tr></table>',
      '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |',
    ],
    [
      '<figure><img src="a.jpg" alt="甲"><figcaption>乙</figcaption></figure>',
      '![甲](/images/a.jpg "乙")',
    ],
    [
      '<details><summary>甲</summary>乙</details>',
      '<details>\n  <summary>甲</summary>\n\n  乙\n</details>',
    ],
    [
      '<iframe src="https://www.youtube.com/embed/aBcD_ef-123"></iframe>',
      '<YouTube id="aBcD_ef-123" />',
    ],
    [
      '<iframe src="https://www.youtube-nocookie.com/embed/aBcD_ef-123?rel=0&start=65"></iframe>',
      '<YouTube id="aBcD_ef-123" start="65" />',
    ],
    ['<iframe src="//maps.a.b/x"></iframe>', '[內嵌內容：maps.a.b](https://maps.a.b/x)'],
    ['<video src="https://a.b/c.mp4"></video>', '[影片：a.b](https://a.b/c.mp4)'],
    ['<center>\n\n**甲**\n\n</center>', '\n\n**甲**\n\n'],
    [
      '<details>\n<summary>甲</summary>\n\n**乙**\n\n</details>',
      '<details>\n\n<summary>甲</summary>\n\n**乙**\n\n</details>',
    ],
    ['<details>甲</details>', '<details>\n  <summary>詳細內容</summary>\n\n  甲\n</details>'],
    [
      '<details><summary>甲</summary>乙<summary>丙</summary></details>',
      '<details>\n  <summary>甲</summary>\n\n  乙\n\n  丙\n</details>',
    ],
    [
      '<details>\n\n**乙**\n\n</details>',
      '<details>\n<summary>詳細內容</summary>\n\n**乙**\n\n</details>',
    ],
    [
      '> - <details>\n>\n>   **乙**\n>\n>   </details>',
      '> - <details>\n>   <summary>詳細內容</summary>\n>\n>   **乙**\n>\n>   </details>',
    ],
    ['> <div>\n> 甲\n> </div>', '> 甲'],
    ['- <p>甲\n  乙</p>', '- 甲\n  乙'],
    [
      '<table>\n<tr><td>甲</td></tr>\n\n<tr><td>乙</td></tr>\n</table>',
      '|   |\n| - |\n| 甲 |\n| 乙 |',
    ],
  ])('%j', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });

  it('counts the pictures in it', () => {
    expect(convert('甲\n\n<img src="a.jpg">').pictures).toEqual([
      { url: '/images/a.jpg', line: 3 },
    ]);
  });

  it.each([
    ['<script>\nalert({a:1})\n</script>', '<script>'],
    ['<style>\n\np {}\n</style>', '<style>'],
  ])('drops %j and says so', (source, name) => {
    const { text, said } = convert(`甲\n\n${source}\n\n乙`);
    expect(text.trim()).toMatch(/^甲\s+乙$/u);
    expect(said('unconverted')).toEqual([`HTML ${name} 連同內容拿掉。`]);
  });

  it('takes the summary mark out, without a word to do', () => {
    const { text, said } = convert('甲\n\n<!--more-->\n\n乙');
    expect(text.trim()).toMatch(/^甲\s+乙$/u);
    expect(said('unconverted')).toEqual([]);
  });
});

describe('Goldmark’s own marks', () => {
  it.each([
    ['## 甲 {#x}\n\n見 [那節](#x)', '## 甲\n\n見 [那節](#甲)'],
    ['## 甲 {#x .y} ##', '## 甲 ##'],
    ['> [!WARNING]\n> 甲', '> **注意**\n>\n> 甲'],
    ['是 ==甲 {乙}==', '是 ==甲 \\{乙\\}=='],
    ['是 ==甲乙==。', '是 <mark>甲乙</mark>。'],
    ['甲\n\n$$\na_1 < {b}\n$$', '甲\n\n```latex\na_1 < {b}\n```'],
    ['甲\n{.lead}', '甲'],
    ['見 [乙](../b/) ![](a.jpg)', '見 [乙](/posts/b) ![](/images/a.jpg)'],
    ['![甲][r]\n\n[r]: a.jpg "乙"', '![甲](/images/a.jpg "乙")\n\n[r]: /images/a.jpg "乙"'],
    ['甲\n: 乙', '甲\n: 乙'],
    ['甲[^1]\n\n[^1]: 乙 <b>丙</b>', '甲[^1]\n\n[^1]: 乙 **丙**'],
  ])('%j', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });
});
