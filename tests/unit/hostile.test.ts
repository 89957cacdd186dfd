import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitContentFile } from '../../lib/content-file';
import { makeCover } from '../../lib/covers/make';
import { writeFeed } from '../../lib/feeds';
import { articleMarkdown } from '../../lib/mdx/output';
import { parseBody } from '../../lib/mdx/parse';
import { readArticle } from '../../lib/read-article';
import { getPublication } from '../../lib/site';
import { isAddressable, tagSlug } from '../../lib/slug';

const file = 'content/posts/a.mdx';
const publication = getPublication();

async function article(title: string, body: string) {
  const source = `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-01-02\n---\n\n${body}\n`;
  const { article, faults } = await readArticle(source, 'a', file, publication);
  if (!article) throw new Error(JSON.stringify(faults));
  return article;
}

describe('a text that would end its place in a feed', () => {
  it.each(['rss', 'atom'] as const)('stays in it: %s', async (format) => {
    const hostile = await article(
      ']]> ]]></title></item><item><title>假的',
      '`a[b[0]]>1 && c[d[0]]>2`，]]> ]]>\\</content:encoded>',
    );
    const scope = { title: '甲', description: '乙', path: '/', articles: [hostile] };
    const { body } = await writeFeed(scope, format, publication);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(body);
    const items = format === 'rss' ? parsed.rss.channel.item : parsed.feed.entry;
    expect(Array.isArray(items)).toBe(false);
    expect(format === 'rss' ? items.title : items.title['#text']).toMatch(/^\]\]/);
    const content = format === 'rss' ? items['content:encoded'] : items.content['#text'];
    expect(content).toContain('c[d[0]]>2');
  });
});

it('keeps an author’s comments out of feeds and the Markdown edition', async () => {
  const commented = await article('甲', '{/* 待查證：來源王小明 */}\n\n內文{/* 也是 */}。');
  const scope = { title: '甲', description: '乙', path: '/', articles: [commented] };
  expect((await writeFeed(scope, 'rss', publication)).body).not.toMatch(/王小明|也是/);
  expect(await articleMarkdown(commented)).not.toMatch(/王小明|也是/);
});

it('does not take code between two comments for one', async () => {
  const { faults } = await parseBody('{/**/process.env/**/}', file);
  expect(faults).toMatchObject([{ rule: 'no-code' }]);
});

describe('drawing a cover for a hostile article', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'cover-'));
    mkdirSync(path.join(root, 'content/posts'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('runs nothing of it', async () => {
    const proof = path.join(root, 'ran');
    writeFileSync(
      path.join(root, 'content/categories.yaml'),
      '- { slug: silicon, name: 晶片, description: 甲, hue: 150 }\n',
    );
    writeFileSync(
      path.join(root, 'content/posts/a.mdx'),
      `---js\n{p:process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(proof)},'')}\n---\n`,
    );
    const folders = { content: path.join(root, 'content'), public: path.join(root, 'public') };
    await expect(makeCover(folders, { slug: 'a' })).rejects.toThrow('分類');
    expect(existsSync(proof)).toBe(false);
  });
});

describe('input that would stall the build', () => {
  it.each([
    ['braces', `${'{ '.repeat(5000)}${'}'.repeat(5000)}`],
    ['stars', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`],
    ['nested lists', `${'- '.repeat(2000)}甲`],
    ['nested quotations', `${'> '.repeat(2000)}甲`],
  ])('is refused: %s', async (_, body) => {
    const { faults } = await parseBody(`甲\n\n${body}`, file);
    expect(faults).toMatchObject([{ rule: 'limits', line: 3 }]);
  });

  it('is refused: front matter of 80,000 lines', () => {
    const { fault } = splitContentFile(`---\n${'\n'.repeat(80_000)}---\n`, file);
    expect(fault).toMatchObject({ line: 1, rule: 'front-matter' });
  });

  it('does not mind long rules, tables and code', async () => {
    const body = `${'-'.repeat(2000)}\n\n| 甲 |\n| ${'-'.repeat(500)} |\n\n\`\`\`\n${'='.repeat(5000)}\n\`\`\``;
    expect((await parseBody(body, file)).faults).toEqual([]);
  });
});

it('takes no tag that could be no address', async () => {
  expect(isAddressable(tagSlug('語'.repeat(90)))).toBe(false);
  expect(isAddressable(tagSlug('a\uD800b'))).toBe(false);
  const source = `---\ntitle: 甲\ndate: 2026-01-02\ntags: ["${'語'.repeat(90)}"]\n---\n\n甲\n`;
  const { faults } = await readArticle(source, 'a', file, publication);
  expect(faults).toMatchObject([{ line: 4, field: 'tags' }]);
});

it('leaves names of the browser’s and Next’s alone', async () => {
  const { body } = await parseBody('## __next_f', file);
  expect(body?.headings.map(({ id }) => id)).toEqual(['next_f']);
});
