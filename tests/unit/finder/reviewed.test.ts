import { beforeAll, describe, expect, it } from 'vitest';
import { type Archive, getArchive } from '../../../lib/articles';
import type { Finder } from '../../../lib/finder/finder';
import { startingPoints } from '../../../lib/finder/starting-points';
import { finderOf } from '../../eval/evaluate';

let archive: Archive;
let finder: Finder;

beforeAll(async () => {
  archive = await getArchive();
  finder = finderOf(archive);
});

it('finds something for every example it offers, first the article whose title it is', async () => {
  const { questions } = startingPoints(archive);
  expect(questions.length).toBeGreaterThan(0);
  let titles = 0;
  for (const example of questions) {
    const { suggestions, isDirect } = await finder.find(example, []);
    expect(suggestions.length, example).toBeGreaterThan(0);
    expect(isDirect, example).toBe(true);
    const own = archive.articles.find(({ title }) => title.includes(example));
    if (own) {
      titles += 1;
      expect(suggestions[0]?.article.slug, example).toBe(own.slug);
    }
  }
  expect(titles).toBeGreaterThan(0);
});

it('finds something for every topic it offers', async () => {
  for (const { slug, count } of startingPoints(archive).topics) {
    const answer = await finder.find('', [{ facet: 'topic', value: slug }]);
    expect(answer.candidates, slug).toBe(count);
    expect(answer.isDirect, slug).toBe(true);
  }
});

it('finds an article by its title, though it is made of words of asking', async () => {
  const { suggestions } = await finder.find('下一個字是怎麼選的', []);
  expect(suggestions[0]?.article.slug).toBe('llm-sampling');
});

describe('what the archive does not speak of', () => {
  it.each([
    '比特币怎么挖',
    '推薦一篇關於貓的食譜',
    '小孩幾歲可以用手機',
    '<script>alert(1)</script>',
    '為什麼顯示卡這麼貴',
  ])('is told from what it does: %s', async (question) => {
    expect((await finder.find(question, [])).isDirect).toBe(false);
  });

  it.each([
    '我想知道公司怎麼開始用 AI',
    '通行金鑰是什麼',
    '怎麼清除快取',
    'AI',
    'AI 為什麼會胡說八道',
    'BPE 分詞演算法用例子說明',
    'roofline model 是什麼',
  ])('%s is answered', async (question) => {
    expect((await finder.find(question, [])).isDirect).toBe(true);
  });
});

it('gives no passage for a reason that only shares a word with the question', async () => {
  for (const question of ['我想知道公司怎麼開始用 AI', 'AI 為什麼會胡說八道']) {
    const { suggestions } = await finder.find(question, []);
    expect(suggestions.map(({ why }) => why.text).join('\n'), question).not.toMatch(/rain七次/);
  }
});

it('quotes the passage of a rare word, though it names nothing else of the question', async () => {
  const { suggestions } = await finder.find('BPE 分詞演算法用例子說明', []);
  expect(suggestions[0]?.why.text).toContain('BPE');
});

it('answers by the name that the archive knows a thing by', async () => {
  const { passages } = await finder.ask('roofline model 是什麼');
  expect(passages[0]).toMatchObject({
    text: expect.stringContaining('屋頂線'),
    article: { slug: 'why-gpus' },
  });
});

it('quotes no lead-in for a topic', async () => {
  const { suggestions } = await finder.find('', [{ facet: 'topic', value: 'script' }]);
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { why } of suggestions) expect(why.text).not.toMatch(/：$/);
});

it.each(['有沒有適合初學者的短文', '有没有适合初学者的短文'])(
  'takes words of depth and length for what they ask: %s',
  async (sentence) => {
    const { suggestions, wishes } = await finder.find(sentence, []);
    expect(wishes).toEqual(['入門', '五分鐘以內']);
    expect(suggestions.length).toBeGreaterThan(0);
    for (const { article } of suggestions) {
      expect(article.level).toBe('introduction');
      expect(article.minutes).toBeLessThanOrEqual(5);
    }
  },
);

it('lets an answer to the question of depth replace what the sentence says of it', async () => {
  const { suggestions, wishes } = await finder.find('想深入了解浮點數', [
    { facet: 'level', value: 'intermediate' },
  ]);
  expect(wishes).toEqual([]);
  for (const { article } of suggestions) expect(article.level).toBe('intermediate');
});

it('finds what is asked about before what is only as deep as was wished', async () => {
  const { suggestions, isDirect } = await finder.find('給新手看的語言模型入門', []);
  expect(isDirect).toBe(true);
  expect(suggestions[0]?.article.slug).toBe('llm-tokens');
});
