import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeConverter, object } from '../../../lib/convert/converter';
import { noTerms, type Terms } from '../../../lib/convert/terms';

const { text, pieces } = makeConverter('cn', noTerms);

const corpus: Record<string, Record<string, string>> = parse(
  fs.readFileSync(path.join(import.meta.dirname, '../../fixtures/phrases.yaml'), 'utf8'),
);
const phrases = Object.values(corpus).flatMap((group) => Object.entries(group));

/** Mainland words that are others in Taiwan: there, a 文件 is a document and 兆 is 10¹². */
const meansAnother = /文件|兆/g;

const posts = path.join(import.meta.dirname, '../../../content/posts');
const articles = fs
  .readdirSync(posts)
  .map((name) => [name, fs.readFileSync(path.join(posts, name), 'utf8')] as const);

describe('from Taiwan to the mainland', () => {
  it.each(phrases)('%s', (written, simplified) => {
    expect(text(written)).toBe(simplified);
  });

  it('has at least 200 phrases to go by', () => {
    expect(phrases.length).toBeGreaterThanOrEqual(200);
  });

  it.each(phrases)('what is simplified already stays: %s', (_, phrase) => {
    const simplified = phrase.replaceAll(meansAnother, '');
    expect(text(simplified)).toBe(simplified);
  });

  it('leaves Latin text, code points beyond the first plane and blanks as they are', () => {
    for (const same of ['Hello, “world”’s end — 42%', '𠮷👍🏽 \t x', '']) {
      expect(text(same)).toBe(same);
    }
  });

  it.each([
    ['https://zh.wikipedia.org/wiki/軟體', '。'],
    ['http://例子.tw/檔案?程式=影片#網路', '，'],
    ['www.example.tw/資料', '」'],
    ['WWW.example.tw/資料', ' '],
    ['service@example.tw', '的'],
  ])('leaves the address %s as it is', (address, after) => {
    expect(text(`軟體${address}${after}軟體`).replace('”', '」')).toBe(
      `软件${address}${after}软件`,
    );
  });
});

describe('pieces of one text', () => {
  it.each([
    [
      ['把', '軟', '體裝好'],
      ['把', '软', '件装好'],
    ],
    [
      ['網際', '網路'],
      ['互联', '网'],
    ],
    [
      ['網', '際網路'],
      ['互', '联网'],
    ],
    [
      ['硬', '', '碟'],
      ['硬', '', '盘'],
    ],
    [
      ['他說「', '軟體', '」。'],
      ['他说“', '软件', '”。'],
    ],
    [
      ['「外', '『內', '』', '外」'],
      ['“外', '‘内', '’', '外”'],
    ],
    [
      ['程', '式', '設', '計', '師'],
      ['程', '', '序', '', '员'],
    ],
    [
      ['\uFFFC', '軟\uFFFC體'],
      ['\uFFFC', '软\uFFFC体'],
    ],
    [[], []],
  ])('%j', (written, simplified) => {
    const converted = pieces(written);
    expect(converted.join('|').replaceAll('||', '|')).toBe(
      simplified.join('|').replaceAll('||', '|'),
    );
    expect(converted).toHaveLength(written.length);
  });

  it.each(articles)('are the text as a whole, however %s is cut', (_, article) => {
    const whole = text(article);
    for (const size of [1, 2, 3, 7, 50]) {
      const cut = [...article].reduce<string[]>((parts, character, at) => {
        if (at % size === 0) parts.push('');
        parts[parts.length - 1] += character;
        return parts;
      }, []);
      const converted = pieces(cut);
      expect(converted).toHaveLength(cut.length);
      expect(converted.join(''), `cut at every ${size}`).toBe(whole);
    }
  });
});

it.each(articles)('what stands between the words of %s stays there', (_, article) => {
  const words = article.split(/(?=[，。「])/u);
  const converted = pieces(words.flatMap((piece) => [piece, object]));
  expect(converted.filter((__, at) => at % 2 === 1)).toEqual(words.map(() => object));
  const lone = converted.filter((__, at) => at % 2 === 0);
  expect(lone.map((piece) => piece.slice(0, 1).replace('“', '「').replace('‘', '「'))).toEqual(
    words.map((piece) => text(piece.slice(0, 1)).replace('“', '「').replace('‘', '「')),
  );
});

it.each(articles)('%s is the same when it is converted again', (_, article) => {
  const simplified = text(article).replaceAll(meansAnother, '');
  expect(text(simplified)).toBe(simplified);
});

describe('a site’s terms', () => {
  const terms: Terms = {
    keep: ['新細明體', '臺大', '資料王', '王后'],
    cn: { 資料: '资料', 後台系統: '后台', 影片: '影片' },
    hk: { 軟體: '軟件' },
  };
  const own = makeConverter('cn', terms);

  it('win over the dictionary', () => {
    expect(own.text('臺大的新細明體與影片')).toBe('臺大的新細明體与影片');
    expect(own.text('這份資料')).toBe('这份资料');
  });

  it('win where they overlap another word', () => {
    expect(text('個人資料王')).toBe('个人信息王');
    expect(own.text('個人資料王')).toBe('个人資料王');
  });

  it('leave a longer word alone that they are only a part of', () => {
    expect(own.text('資料庫')).toBe('数据库');
  });

  it('hold across pieces', () => {
    expect(own.pieces(['在臺', '大讀書'])).toEqual(['在臺', '大读书']);
  });

  it('are an edition’s own', () => {
    expect(makeConverter('hk', terms).text('用軟體看影片')).toBe('用軟件看影片');
  });
});

it('to Hong Kong, characters change and marks stay', () => {
  const { text: toHongKong } = makeConverter('hk', noTerms);
  expect(toHongKong('「線上說明」裡的衛生')).toBe('「線上説明」裏的衞生');
});
