import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { dictionaryTo } from '../../lib/convert/dictionary';
import { openFinder } from '../../lib/finder/finder';
import { functional } from '../../lib/finder/functional';
import { readQuestion } from '../../lib/finder/question';
import { readWishes } from '../../lib/finder/wishes';
import { messagesFor } from '../../lib/messages/messages';
import { type IndexFile, indexFiles } from '../../lib/site-index/index-files';
import { inProject, now, post, siteInThreeEditions } from './publication';
import { ask, searchOf } from './search/browser';

afterEach(() => vi.unstubAllGlobals());

const files = {
  'content/site.yaml': siteInThreeEditions,
  'content/posts/servers.mdx': post(
    'title: 伺服器的軟體\ndate: 2025-05-01\ncategories: [AI 技術前沿]',
    '伺服器裡的軟體要更新。\n\n## 多久一次\n\n軟體每個月更新一次，更新前先備份資料。\n',
  ),
  'content/posts/servers.en.mdx': post(
    'title: Software on servers\ndate: 2025-05-01',
    'Servers need their software to be kept current.\n',
  ),
  'content/posts/kites.mdx': post(
    'title: 風箏怎麼放\ndate: 2025-05-02\ncategories: [AI 技術前沿]',
    '風箏要逆風放。\n',
  ),
};

let made: IndexFile[];
/** The files of one edition, as if there were no other. */
const ofEdition = (folder: string) =>
  made
    .filter(({ path }) => path.startsWith(folder))
    .map((file) => ({ ...file, path: file.path.slice(folder.length) }));

beforeAll(async () => {
  const archive = await inProject(files, async () =>
    (await import('../../lib/articles')).readArchive({ now, preview: false }),
  );
  made = await indexFiles(archive);
});

describe('the index of the simplified edition', () => {
  it.each([
    ['服务器', 'its own words'],
    ['伺服器', 'Taiwan’s'],
    ['软体', 'Taiwan’s in its characters'],
    ['软件每个月更新', 'words in a row'],
  ])('finds %s: %s', async (query) => {
    const { search } = await searchOf(ofEdition('zh-hans/'));
    const answer = await ask(search, query);
    expect(answer.results.map(({ path }) => path)).toEqual(['/zh-hans/posts/servers']);
    expect(answer.results[0]?.date).toBe('2025年5月1日');
  });

  it('answers in its own words what is asked in either script', async () => {
    const base = 'https://review.example/site-index/1/zh-hans';
    const byPath = new Map(made.map(({ path, content }) => [path, String(content)]));
    vi.stubGlobal('fetch', async (url: string) => {
      const content = byPath.get(`zh-hans/${url.slice(base.length + 1)}`);
      return new Response(content ?? null, { status: content === undefined ? 404 : 200 });
    });
    const finder = await openFinder(base, messagesFor('zh-Hans').finder.facets);
    for (const sentence of [
      '请问软件多久更新一次，要备份数据吗',
      '請問軟體多久更新一次，要備份資料嗎',
    ]) {
      const { suggestions } = await finder.find(sentence, []);
      expect(suggestions[0]?.article.path).toBe('/zh-hans/posts/servers');
      expect(suggestions[0]?.why.text).toBe('软件每个月更新一次，更新前先备份数据。');
      expect((await finder.ask(sentence)).passages[0]?.heading).toBe('多久一次');
    }
    const { trail } = await finder.find('', [{ facet: 'video', value: 'no' }]);
    expect(trail).toMatchObject([{ question: '要不要有视频？', name: '只有文字的' }]);
  });
});

it('an edition with files of its own finds what was translated, dated in its language', async () => {
  const { search } = await searchOf(ofEdition('en/'));
  const answer = await ask(search, 'software');
  expect(answer.results.map(({ path }) => path)).toEqual(['/en/posts/servers']);
  expect(answer.results[0]?.date).toBe('May 1, 2025');
  expect((await ask(search, '風箏')).results).toEqual([]);
});

describe('what says nothing about the matter', () => {
  const { characters } = dictionaryTo('cn');

  it('says nothing in simplified characters either', () => {
    const missing = [...functional].map(characters).filter((one) => !functional.has(one));
    expect(missing).toEqual([]);
  });

  it.each([
    '請問為什麼我們應該知道網路',
    '有沒有人能解釋一下什麼是網路',
    '想了解關於網路的文章',
    '這個網路到底是怎麼樣的',
  ])('is left out of 「%s」 in both', (sentence) => {
    const terms = (text: string) => readQuestion(text).terms;
    expect(terms(characters(sentence))).toEqual(terms(sentence).map(characters));
  });

  it.each([
    '給初學者的網路',
    '有沒有簡短一點的網路文章',
    '想讀深入一點的網路',
    '適合入門者的長文',
    '三分鐘就能讀完的網路',
  ])('wishes are read in both: 「%s」', (sentence) => {
    const { wishes, matter } = readWishes(sentence);
    expect(wishes.length).toBeGreaterThan(0);
    expect(readWishes(characters(sentence))).toEqual({ wishes, matter: characters(matter) });
  });
});
