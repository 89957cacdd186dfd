import { describe, expect, it } from 'vitest';
import { loadOpenCc } from '../../lib/check/opencc';
import { fill, piecesOf } from '../../lib/messages/fill';
import { messagesFor } from '../../lib/messages/messages';

interface Words {
  readonly [name: string]: string | Words;
}

/** The messages of an edition by where they stand in its file. */
function flat(language: string): ReadonlyMap<string, string> {
  const walk = (words: Words, above: string): [string, string][] =>
    Object.entries(words).flatMap(([name, word]) =>
      typeof word === 'string' ? [[above + name, word]] : walk(word, `${above}${name}.`),
    );
  return new Map(walk(messagesFor(language), ''));
}

/** Names of a message's places, sorted: the order is each language's own. */
function placesOf(message: string): string[] {
  return piecesOf(message)
    .filter((_, index) => index % 2 === 1)
    .sort();
}

const written = flat('zh-Hant-TW');

describe.each(['zh-Hans', 'en'])('the messages of %s', (language) => {
  const messages = flat(language);

  it('are its own', () => {
    expect(messages).not.toEqual(written);
  });

  it('have the places of the main edition’s', () => {
    const places = (all: ReadonlyMap<string, string>) =>
      Object.fromEntries([...all].map(([name, message]) => [name, placesOf(message)]));
    expect(places(messages)).toEqual(places(written));
  });

  it('say something everywhere', () => {
    expect([...messages].filter(([, message]) => message.trim() === '')).toEqual([]);
  });
});

describe('the messages in simplified Chinese', () => {
  const messages = [...flat('zh-Hans').values()];

  it('quote as the mainland does', () => {
    expect(messages.filter((message) => /[「」『』]/.test(message))).toEqual([]);
  });

  it('have no traditional character', async () => {
    const { toSimplified } = await loadOpenCc();
    expect(messages.map((message) => toSimplified(message))).toEqual(messages);
  });

  it('have none of Taiwan’s words', () => {
    const taiwan =
      /搜寻|标籤|影片|软体|网路|连结|选单|资讯|程式|萤幕|预设|滑鼠|使用者|伺服器|彙整|汇整/;
    expect(messages.filter((message) => taiwan.test(message))).toEqual([]);
  });
});

it('has no Han in English', () => {
  const han = [...flat('en')].filter(([, message]) => /\p{Script=Han}/u.test(message));
  expect(han).toEqual([]);
});

it('gives a language without a file the words of the main edition', () => {
  expect(messagesFor('zh-Hant-HK')).toBe(messagesFor('zh-Hant-TW'));
  expect(messagesFor('zh-CN')).toBe(messagesFor('zh-Hans'));
  expect(messagesFor('en-GB')).toBe(messagesFor('en'));
});

describe('fill', () => {
  it('puts values into their places, and nothing into those of a value', () => {
    expect(fill('{a}，{b}，{a}', { a: '{b}', b: 2 })).toBe('{b}，2，{b}');
  });

  it('refuses a message whose value is not there', () => {
    expect(() => fill('共{count}篇', {})).toThrow('{count}');
  });
});
