import { expect, test } from 'vitest';
import { fingerprint, mainText } from '../../../lib/sources/fingerprint';
import { long, page } from './site';

const ofHtml = (html: string, type = 'text/html') => fingerprint(Buffer.from(html), type);

test.each([
  ['a nonce', page(long, '<script nonce="b2f1">var t = 17;</script>')],
  [
    'an advertisement',
    page(`${long}<aside><p>Buy this now. It is the best you can buy.</p></aside>`),
  ],
  ['the day', page(`<time>Sunday, the first of June. It rains.</time>${long}`)],
  ['a counter', page(`${long}<div>1,234 views</div>`)],
  ['a list of other articles', page(`${long}<ul><li>Ten things that you did not know</li></ul>`)],
  ['markup', page(long.replaceAll(' ', '\n  ').replace('first', '<b>first</b>'))],
  ['a cookie banner', page(`${long}<div role="dialog">We value your privacy. Accept all.</div>`)],
])('does not mind %s', (_, html) => {
  expect(ofHtml(html)).toBe(ofHtml(page(long)));
});

test.each([
  ['a word', page(long.replace('little', 'lot'))],
  ['a figure', page(`${long} It costs 4 dollars, they say.`)],
])('minds %s', (_, html) => {
  expect(ofHtml(html)).not.toBe(ofHtml(page(long)));
});

test('reads the article, not what stands around it', () => {
  const article = `<article><p>${`${long} `.repeat(3)}</p></article>`;
  const around = '<p>This sentence is the newspaper’s own, on every page of it.</p>';
  expect(mainText(`${around}<article>Short.</article>${article}`)).toBe(
    `${long} `.repeat(3).trim(),
  );
});

test('reads specifications set in <pre>, and pages of short lines', () => {
  expect(mainText(`<pre>${long.replaceAll('. ', '.\n')}</pre>`)).toBe(long);
  expect(mainText('<p>靜夜</p><p>舉頭</p>')).toBe('靜夜\n舉頭');
});

test('decodes Big5, told by the header or by the page', () => {
  // 「這是一個用大五碼寫成的網頁，內容是中文。」
  const big5 = Buffer.from(
    'b36f ac4f a440 add3 a5ce a46a a4ad bd58 bc67 a6a8 aaba baf4 adb6 a141 a4ba aeeb ac4f a4a4 a4e5 a143'.replaceAll(
      ' ',
      '',
    ),
    'hex',
  );
  const text = new TextDecoder('big5').decode(big5);
  expect(text).toMatch(/^這是一個用大五碼寫成的網頁，/);
  const written = fingerprint(Buffer.from(`<p>${text}</p>`), 'text/html; charset=utf-8');
  const paragraph = Buffer.concat([Buffer.from('<p>'), big5, Buffer.from('</p>')]);
  expect(fingerprint(paragraph, 'text/html; charset=Big5')).toBe(written);
  const told = Buffer.concat([Buffer.from('<meta charset="big5">'), paragraph]);
  expect(fingerprint(told, 'text/html')).toBe(written);
  expect(fingerprint(paragraph, 'text/html')).not.toBe(written);
});

test('compares the bytes of a PDF, and the words of plain text', () => {
  const pdf = (bytes: string) => fingerprint(Buffer.from(bytes), 'application/pdf');
  expect(pdf('%PDF a')).toBe(pdf('%PDF a'));
  expect(pdf('%PDF a')).not.toBe(pdf('%PDF  a'));
  expect(fingerprint(Buffer.from('a\r\nb '), 'text/plain')).toBe(
    fingerprint(Buffer.from('a b'), 'text/plain'),
  );
});

test('knows nothing of a page that only a script fills', () => {
  expect(ofHtml('<div id="app"></div><script>draw()</script>')).toBeUndefined();
});

test.each([
  ['elements without end', '<div>'.repeat(3000)],
  ['formatting that is never closed', `${'<b class=a>'.repeat(300)}${'<p>字。'.repeat(20_000)}`],
])('reads nothing of %s, and goes on', (_, html) => {
  expect(ofHtml(html)).toBeUndefined();
});

test('measures an article within articles once', () => {
  const nested = `${'<article>'.repeat(50)}${`<p>${long}</p>`.repeat(50)}`;
  expect(ofHtml(nested)).toMatch(/^[\da-f]{16}$/);
});
