import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, vi } from 'vitest';
import type { Article } from '../../lib/article';
import type { Archive } from '../../lib/articles';
import { makeEditions } from '../../lib/editions';
import type { Fault } from '../../lib/fault';
import type { Publication } from '../../lib/site';

/** A one-pixel PNG with the size of its canvas written as asked (it is never decoded). */
export function png(width: number, height: number): Buffer {
  const file = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  file.writeUInt32BE(width, 16);
  file.writeUInt32BE(height, 20);
  return file;
}

const editions = makeEditions([], { language: 'zh-Hant-TW', time_zone: 'Asia/Taipei' });

/** The publication that tests are about; its data files are written from these facts. */
export const publication: Publication = {
  site: {
    name: '測試刊',
    latin_name: 'Test Review',
    tagline: '只給測試看',
    description: '一份只有測試會讀的刊物',
    url: 'https://review.example',
    language: 'zh-Hant-TW',
    editions: [],
    time_zone: 'Asia/Taipei',
    default_author: 'editors',
    licence: { name: '創用 CC', url: 'https://example.org/by' },
    ai_use: { text: 'none', pictures: 'none' },
    page_size: 2,
    reading_speed: 400,
    feed_size: 3,
    navigation: [],
  },
  edition: editions[0],
  editions,
  categories: [
    { slug: 'ai-frontier', name: 'AI 技術前沿', description: '模型', hue: 255 },
    { slug: 'silicon', name: '晶片與算力', description: '算力', hue: 150 },
  ],
  authors: [
    { slug: 'editors', name: '編輯部', description: '選題與校對' },
    { slug: 'lin', name: '林予安', description: '記者' },
  ],
  defaultAuthor: { slug: 'editors', name: '編輯部', description: '選題與校對' },
  glossary: [],
  terms: { keep: [], cn: {}, hk: {} },
};

type Files = Record<string, string | Buffer>;

const defaults: Files = {
  // JSON is YAML.
  'content/site.yaml': JSON.stringify(publication.site),
  'content/categories.yaml': JSON.stringify(publication.categories),
  'content/authors.yaml': JSON.stringify(publication.authors),
  'public/images/cover.png': png(1600, 900),
  'public/images/chart.png': png(640, 480),
};

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) fs.rmSync(root, { recursive: true });
});

/**
 * Loads modules of `lib/` as if the project stood in a temporary folder with these files.
 * @param files path → text, added to a complete publication without articles
 * @param load imports the modules; all of them see the same folder
 */
export async function inProject<Modules>(
  files: Files,
  load: (root: string) => Promise<Modules>,
): Promise<Modules> {
  const root = fs.mkdtempSync(path.join(tmpdir(), 'publication-'));
  roots.push(root);
  for (const [name, content] of Object.entries({ ...defaults, ...files })) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  vi.resetModules();
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    return await load(root);
  } finally {
    cwd.mockRestore();
  }
}

/** The moment that tests of archives call now. */
export const now = new Date('2025-06-01T12:00:00+08:00');

/** Reads a whole archive from articles given as slug → source. */
export async function archiveOf(
  posts: Record<string, string>,
  { preview = false, files = {} as Files } = {},
): Promise<Archive> {
  const named = Object.entries(posts).map(([slug, source]) => [
    `content/posts/${slug}.mdx`,
    source,
  ]);
  const { readArchive } = await inProject(
    { ...files, ...Object.fromEntries(named) },
    () => import('../../lib/articles'),
  );
  return readArchive({ now, preview });
}

/** Reads an archive that is expected to be refused. */
export async function faultsOf(...archive: Parameters<typeof archiveOf>): Promise<Fault[]> {
  try {
    await archiveOf(...archive);
  } catch (error) {
    // Modules are loaded anew for each archive, so its ContentError is another class each time.
    if (error instanceof Error && error.name === 'ContentError' && 'faults' in error) {
      return error.faults as Fault[];
    }
    throw error;
  }
  return [];
}

/** Writes an article's source: front matter lines, then the body. */
export function post(fields: string, body = '內文。\n'): string {
  return `---\n${fields.trim()}\n---\n\n${body}`;
}

/** An article in memory, for what only looks at a few of its facts. */
export function article(facts: Partial<Article> & Pick<Article, 'slug'>): Article {
  return {
    edition: publication.edition,
    path: `/posts/${facts.slug}`,
    file: `content/posts/${facts.slug}.mdx`,
    title: facts.slug,
    description: '',
    date: new Date('2025-05-01T08:00:00+08:00'),
    corrections: [],
    categories: [],
    tags: [],
    authors: [publication.defaultAuthor],
    aliases: [],
    aiUse: publication.site.ai_use,
    body: '',
    bodyOptions: {},
    headings: [],
    pictures: [],
    videos: [],
    sections: facts.text ? [{ text: facts.text }] : [],
    text: '',
    terms: [],
    characters: 0,
    minutes: 1,
    ...facts,
  };
}

/** Everything that is made of the text of a project's one article, besides its page. */
export function madeOf(files: Files) {
  return inProject(files, async () => {
    const { readArchive } = await import('../../lib/articles');
    const { articleHtml, articleMarkdown } = await import('../../lib/mdx/output');
    const archive = await readArchive({ now: new Date('2025-06-01'), preview: false });
    const [article] = archive.articles;
    if (!article) throw new Error('no article');
    const { terms, text, sections, description, characters } = article;
    return {
      terms,
      texts: [text, sections, description, characters],
      made: [await articleHtml(article), await articleMarkdown(article)],
    };
  });
}

/** `site.yaml` with an edition that is converted and one with files of its own. */
export const siteInThreeEditions = JSON.stringify({
  ...publication.site,
  editions: [
    { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
    { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
    { slug: 'en', language: 'en', label: 'EN', name: 'English', files: 'en' },
  ],
});
