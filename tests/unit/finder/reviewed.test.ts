import { beforeAll, describe, expect, it } from 'vitest';
import { getArchive } from '../../../lib/articles';
import type { Finder } from '../../../lib/finder/finder';
import { startingPoints } from '../../../lib/finder/starting-points';
import { finderOf } from '../../eval/evaluate';

let finder: Finder;
let examples: readonly string[];

beforeAll(async () => {
  const archive = await getArchive();
  finder = finderOf(archive);
  examples = startingPoints(archive).questions;
});

it('finds something for every example it offers', async () => {
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) {
    const { suggestions, isDirect } = await finder.find(example, []);
    expect(suggestions.length, example).toBeGreaterThan(0);
    expect(isDirect, example).toBe(true);
  }
});

it('finds an article by its title, though it is made of words of asking', async () => {
  const { suggestions } = await finder.find('下一個字是怎麼選的', []);
  expect(suggestions[0]?.article.slug).toBe('llm-sampling');
});

describe('what the archive does not speak of', () => {
  it.each(['比特币怎么挖', '推薦一篇關於貓的食譜', '小孩幾歲可以用手機'])(
    'is told from what it does: %s',
    async (question) => {
      expect((await finder.find(question, [])).isDirect).toBe(false);
    },
  );

  it.each(['我想知道公司怎麼開始用 AI', '通行金鑰是什麼', '怎麼清除快取'])(
    '%s is answered',
    async (question) => {
      expect((await finder.find(question, [])).isDirect).toBe(true);
    },
  );
});

it('gives no passage for a reason that only shares a word with the question', async () => {
  for (const question of ['我想知道公司怎麼開始用 AI', 'AI 為什麼會胡說八道']) {
    const { suggestions } = await finder.find(question, []);
    expect(suggestions.map(({ why }) => why.text).join('\n'), question).not.toMatch(/rain七次/);
  }
});

it('quotes no lead-in for a topic', async () => {
  const { suggestions } = await finder.find('', [{ facet: 'topic', value: 'script' }]);
  expect(suggestions.length).toBeGreaterThan(0);
  for (const { why } of suggestions) expect(why.text).not.toMatch(/：$/);
});
