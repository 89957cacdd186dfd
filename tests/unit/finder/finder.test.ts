import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Archive } from '../../../lib/articles';
import { type Finder, openFinder } from '../../../lib/finder/finder';
import { messagesFor } from '../../../lib/messages/messages';
import { IndexUnavailable } from '../../../lib/site-index/index-unavailable';
import { archiveOf, post } from '../publication';

const fields = (title: string, more = '') =>
  `title: ${title}\ndate: 2025-05-01\ncategories: [AI 技術前沿]\n${more}`;
const posts = {
  orchids: post(
    fields('蘭花的水', 'tags: [蘭花]'),
    '蘭花怕積水。\n\n## 多久澆一次\n\n夏天三天澆一次，盆底要排水，不能積水。蘭花的根要透氣。\n\n## 肥料\n\n肥料要稀釋，蘭花一個月施一次就夠了。\n',
  ),
  bonsai: post(
    fields('盆栽修剪'),
    '修剪要在春天。盆栽的枝條修剪以後，肥料要減半，澆水也要少。\n\n## 工具\n\n剪刀要先消毒。\n',
  ),
  kites: post(fields('風箏'), '風箏要怎麼放？逆風放。線不能太細，也不能太粗。\n'),
};

const words = messagesFor('zh-Hant-TW').finder.facets;
const base = 'https://review.example/_next/static/site-index/1';
let files: Map<string, string>;
let archive: Archive;

/** Serves the index as a host does; `broken` gives another response for an address. */
function serve(broken: (path: string) => Response | undefined = () => undefined) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = url.slice(base.length + 1);
    asked.push(path);
    const response = broken(path);
    if (response) return response;
    const content = files.get(path);
    return content === undefined
      ? new Response('Not found', { status: 404 })
      : new Response(content, { headers: { 'content-type': 'application/json' } });
  });
  return asked;
}

beforeAll(async () => {
  archive = await archiveOf(posts);
  const { indexFiles } = await import('../../../lib/site-index/index-files');
  const made = await indexFiles(archive);
  files = new Map(made.map(({ path, content }) => [path, String(content)]));
});
afterEach(() => vi.unstubAllGlobals());

const slugs = ({ suggestions }: Awaited<ReturnType<Finder['find']>>) =>
  suggestions.map(({ article }) => article.slug);

describe('find', () => {
  it('suggests the articles with the passage that says why, word for word', async () => {
    serve();
    const answer = await (await openFinder(base, words)).find('我想知道蘭花多久要澆水', []);
    expect(slugs(answer)[0]).toBe('orchids');
    const { why } = answer.suggestions[0] ?? {};
    expect(why).toEqual({
      heading: '多久澆一次',
      text: '夏天三天澆一次，盆底要排水，不能積水。蘭花的根要透氣。',
      href: '/posts/orchids#多久澆一次',
    });
    expect(archive.bySlug.get('orchids')?.text).toContain(why?.text);
  });

  it('names the words in the address where the browser knows text fragments', async () => {
    serve();
    vi.stubGlobal('document', { fragmentDirective: {} });
    const answer = await (await openFinder(base, words)).find('蘭花多久要澆水', []);
    expect(decodeURIComponent(answer.suggestions[0]?.why.href ?? '')).toBe(
      '/posts/orchids#多久澆一次:~:text=夏天三天澆一次,蘭花的根要透氣',
    );
  });

  it('begins with all articles, newest first, and narrows', async () => {
    serve();
    const finder = await openFinder(base, words);
    expect((await finder.find('', [])).candidates).toBe(3);
    expect(slugs(await finder.find('', [{ facet: 'topic', value: 'ai-frontier' }]))).toHaveLength(
      3,
    );
    const nothing = await finder.find('蘭花', [{ facet: 'level', value: 'advanced' }]);
    expect(nothing).toMatchObject({ suggestions: [], candidates: 0 });
    expect(nothing.trail).toEqual([
      { facet: 'level', value: 'advanced', name: '深入', question: expect.any(String) },
    ]);
    expect(nothing).not.toHaveProperty('question');
  });

  it.each(['topic', 'level', 'length', 'year', 'video'] as const)(
    'leaves out an answer that nobody can have given: %s',
    async (facet) => {
      serve();
      const finder = await openFinder(base, words);
      const all = await finder.find('蘭花', []);
      for (const value of ['<script>', 'constructor', '', '1850']) {
        expect(await finder.find('蘭花', [{ facet, value }])).toEqual(all);
      }
      const kept = { facet: 'topic', value: 'ai-frontier' } as const;
      const { trail } = await finder.find('', [{ facet, value: 'no-such' }, kept]);
      expect(trail).toMatchObject([kept]);
    },
  );

  it.each([
    ['a question about nothing here', '量子糾纏'],
    ['markup', '<script>alert(1)</script>'],
    ['names that objects have anyway', 'constructor __proto__ toString'],
  ])('has nothing for %s', async (_, sentence) => {
    serve();
    const finder = await openFinder(base, words);
    expect(await finder.find(sentence, [])).toMatchObject({ suggestions: [], candidates: 0 });
    expect(await finder.ask(sentence)).toEqual({ passages: [] });
  });

  it.each(['蘭花'.repeat(250), '🌱 蘭花 🙂', '　蘭花\n'])('bears %j', async (sentence) => {
    serve();
    expect(slugs(await (await openFinder(base, words)).find(sentence, []))[0]).toBe('orchids');
  });
});

describe('ask', () => {
  it('answers with passages and their articles, or not at all', async () => {
    serve();
    const finder = await openFinder(base, words);
    const { passages } = await finder.ask('蘭花的肥料要怎麼施？');
    expect(passages[0]).toMatchObject({
      heading: '肥料',
      text: '肥料要稀釋，蘭花一個月施一次就夠了。',
      article: { slug: 'orchids' },
    });
    expect(await finder.ask('比特幣怎麼挖礦')).toEqual({ passages: [] });
    expect(await finder.ask('為什麼呢？')).toEqual({ passages: [] });
  });
});

it('understands a question in simplified characters', async () => {
  serve();
  const finder = await openFinder(base, words);
  expect(slugs(await finder.find('我想知道兰花怎么浇水', []))[0]).toBe('orchids');
  expect((await finder.ask('兰花的肥料要怎么施？')).passages[0]?.heading).toBe('肥料');
});

describe('compare', () => {
  it('tells what articles share and leaves out slugs that there are not', async () => {
    serve();
    const finder = await openFinder(base, words);
    const { articles } = await finder.compare(['orchids', 'no-such', 'kites', 'orchids']);
    expect(articles.map(({ facts }) => facts.slug)).toEqual(['orchids', 'kites']);
    expect(articles[0]?.ownTerms).toContain('蘭花');
    expect(await finder.compare(['__proto__'])).toEqual({ articles: [], sharedTerms: [] });
  });
});

describe('downloads', () => {
  it('are few, and not repeated', async () => {
    const asked = serve();
    const finder = await openFinder(base, words);
    await finder.find('蘭花', []);
    await finder.find('蘭花', []);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it.each([
    ['is missing', () => new Response('', { status: 404 })],
    ['is cut off', () => new Response('{"terms":{"蘭')],
    ['is a page', () => new Response('<!doctype html>')],
  ])('reject when a file %s, and are tried again', async (_, response) => {
    let isBroken = true;
    serve((path) => (isBroken && path.startsWith('finder/terms/') ? response() : undefined));
    const finder = await openFinder(base, words);
    await expect(finder.find('蘭花', [])).rejects.toThrow(IndexUnavailable);
    await expect(finder.ask('蘭花')).rejects.toThrow(IndexUnavailable);
    isBroken = false;
    expect(slugs(await finder.find('蘭花', []))[0]).toBe('orchids');
  });

  it('reject when not even the first file arrives', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(openFinder(base, words)).rejects.toThrow(IndexUnavailable);
  });
});

it('keeps what is not public out of the index', async () => {
  const { indexFiles } = await import('../../../lib/site-index/index-files');
  const shown = await archiveOf(
    { ...posts, secret: post(`${fields('機密')}draft: true`, '機密內容。\n') },
    { preview: true },
  );
  const made = await indexFiles(shown);
  expect(made.some(({ path }) => path.startsWith('finder/'))).toBe(true);
  expect(made.filter(({ content }) => String(content).includes('機密'))).toEqual([]);
});
