import { spawnSync } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Importer } from '../../lib/import/import-post';
import { digestOf, Manifest } from '../../lib/import/manifest';
import type { PostReport } from '../../lib/import/post-report';
import { dataFiles, prepareImport } from '../../lib/import/prepare';
import { postContext, SiteLinks } from '../../lib/import/site-context';
import { unintended } from '../../lib/import/totals';
import { runImportCommand } from './import-command';

const fixture = path.resolve('tests/fixtures/hugo-site');
const categories =
  '# 分類\n\n- slug: ai-frontier # 不要改\n  name: AI 技術前沿\n  description: 模型\n  hue: 255\n';
const authors = '- slug: editors\n  name: 編輯部\n  description: 選題\n';
let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-site-'));
  await mkdir(at('content'));
  await writeFile(at('content/categories.yaml'), categories);
  await writeFile(at('content/authors.yaml'), authors);
  await writeFile(at('content/site.yaml'), 'time_zone: Asia/Taipei\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Files of a site: path → text. */
async function makeSite(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(at('site', name)), { recursive: true });
    await writeFile(at('site', name), text);
  }
  return at('site');
}

const post = (fields: string, body = '文。') =>
  `---\ntitle: 甲\ndate: 2025-06-01\n${fields}\n---\n${body}\n`;

async function prepare(input: string, language?: string) {
  const { preparation, problem } = await prepareImport({
    input,
    staticDir: undefined,
    language,
    content: at('content'),
    addNames: false,
  });
  if (!preparation) throw new Error(problem.text);
  return preparation;
}

/** Brings in a site; reports and results by the path below its content folder. */
async function bringIn(
  input: string,
  { language, force = false }: { language?: string; force?: boolean } = {},
) {
  const preparation = await prepare(input, language);
  const { plan } = preparation;
  const manifest = await Manifest.read(at('content'), at('public'));
  const importer = new Importer(plan, {
    content: at('content'),
    public: at('public'),
    force,
    dryRun: false,
    now: new Date('2026-01-01'),
    manifest: { file: manifest.file, digests: manifest.digests },
  });
  const reports: Record<string, PostReport> = {};
  for (const job of plan.jobs) {
    const report = await importer.importPost(job);
    reports[path.relative(plan.config.contentDir, job.content.file)] = report;
    await manifest.add(report.written);
  }
  await manifest.close();
  const report = (name: string) => {
    const found = reports[name];
    if (!found) throw new Error(`no report of ${name}`);
    return found;
  };
  const said = (name: string) => {
    const { problems, notes } = report(name);
    return [...problems, ...notes].map(({ text }) => text).join('\n');
  };
  const mdx = (slug: string) => readFile(at('content', `${slug}.mdx`), 'utf8');
  return { ...preparation, reports, report, said, mdx };
}

async function fieldsOf(file: string): Promise<string[]> {
  return (
    (await readFile(at('content', `${file}.mdx`), 'utf8'))
      .split(/^---$/mu)[1]
      ?.trim()
      .split('\n') ?? []
  );
}

describe('a site', () => {
  it('comes over with every post, or says what became of it', async () => {
    const { reports } = await bringIn(fixture);
    const outcomes = Object.entries(reports).map(([name, { outcome, target }]) => [
      name,
      outcome,
      ...(target && outcome === 'written' ? [path.relative(at('content'), target)] : []),
    ]);
    expect(outcomes.map((row) => row.join(' '))).toEqual([
      '_index.md skipped',
      'about/index.md written pages/about.mdx',
      'categories/harbour/_index.md skipped',
      'notes/broken.md failed',
      'notes/untitled.md skipped',
      'notes/winds.md written posts/winds-notes.mdx',
      'posts/2019/tide-table.md written posts/tide-table.mdx',
      'posts/2020-03-04-Fog.md written posts/2020-03-04-fog.mdx',
      'posts/_index.md skipped',
      'posts/lighthouse/index.md written posts/night-light.mdx',
      'posts/winds.md written posts/winds.mdx',
      'search.md skipped',
    ]);
  });

  it('leads every old address to the article', async () => {
    const { said } = await bringIn(fixture);
    expect(await fieldsOf('posts/night-light')).toContain(
      'aliases: [/blog/2019/05/night-light, /blog/old/lighthouse, /blog/2019/05/lamp, /blog/2018/lamp.html]',
    );
    expect(await fieldsOf('posts/2020-03-04-fog')).toContain('aliases: [/blog/weather/fog]');
    expect(said('posts/lighthouse/index.md')).toContain(
      '「https://elsewhere.example/lamp」沒有帶過來',
    );
    expect(said('posts/lighthouse/index.md')).toContain('「/search?q=lamp」沒有帶過來');
  });

  it('reads times in the zone of the old site', async () => {
    const { report } = await bringIn(fixture);
    expect(await fieldsOf('posts/night-light')).toContain('date: 2019-05-06T21:30:00+09:00');
    expect(await fieldsOf('posts/tide-table')).toContain('date: 2019-06-01T07:08:09+09:00');
    const { notes } = report('posts/2019/tide-table.md');
    expect(notes.filter(({ text }) => text.startsWith('date：'))).toMatchObject([
      { kind: 'converted' },
    ]);
  });

  it('brings covers from bundles, static and assets, and leaves out those that are gone', async () => {
    const { said } = await bringIn(fixture);
    expect(await fieldsOf('posts/night-light')).toContain(
      'cover: /images/posts/night-light/photos/lamp.png',
    );
    expect(await fieldsOf('posts/tide-table')).toContain('cover: /images/buoy.png');
    expect(await fieldsOf('posts/winds')).toContain('cover: /images/pier.png');
    for (const name of ['posts/night-light/photos/lamp', 'buoy', 'pier']) {
      expect((await stat(at(`public/images/${name}.png`))).size).toBeGreaterThan(0);
    }
    expect((await fieldsOf('posts/winds-notes')).join()).not.toContain('cover');
    expect(said('notes/winds.md')).toContain('找不到可以用的圖片「/images/gone.png」');
  });

  it('adds categories and authors it finds, and touches nothing else in their files', async () => {
    const { plan } = await bringIn(fixture);
    const files = await dataFiles(plan, at('content'));
    expect(files.map(({ text }) => text)).toEqual([
      `${categories}\n- slug: harbour\n  name: 港口\n  description: 港口裡的人與船。\n  hue: 25\n`,
      `${authors}\n- slug: lin-yu-an\n  name: 林予安\n  description: 林予安的文章。\n\n- slug: chen-hai\n  name: 陳海\n  description: 陳海的文章。\n`,
    ]);
    expect(await fieldsOf('posts/tide-table')).toContain('categories: [港口, AI 技術前沿]');
  });

  it('writes a tag one way: the most used', async () => {
    const { plan } = await bringIn(fixture);
    expect(plan.unified).toEqual([{ tag: 'Tide', others: ['tide'] }]);
    expect(await fieldsOf('posts/2020-03-04-fog')).toContain('tags: [Tide]');
  });

  it('never makes public what Hugo did not show', async () => {
    const { said, report } = await bringIn(fixture);
    expect(await fieldsOf('posts/winds')).toContain('draft: true');
    expect(said('posts/winds.md')).toContain('已經過期');
    expect(report('notes/untitled.md').text).toContain('這一段只給別的頁面用。');
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post(''),
      'content/secret.md': post('draft: true', '還沒寫完。'),
    });
    const { report: other } = await bringIn(site);
    expect(other('secret.md')).toMatchObject({
      outcome: 'skipped',
      text: expect.stringContaining('還沒寫完'),
    });
  });

  it('keeps the text of lists in the report', async () => {
    const { report } = await bringIn(fixture);
    expect(report('_index.md').text).toContain('歡迎來到港邊');
    expect(report('posts/_index.md').text).toBeUndefined();
    expect(report('categories/harbour/_index.md').text).toBeUndefined();
  });

  it('counts what is left out: other languages, other formats', async () => {
    const { contents } = await bringIn(fixture);
    expect([...contents.otherLanguages]).toEqual([['en', 1]]);
    expect(contents.otherFormats).toEqual([path.join(fixture, 'content/notes/legacy.html')]);
  });

  it('comes over in the language asked for', async () => {
    const { reports, contents } = await bringIn(fixture, { language: 'en' });
    expect(Object.keys(reports)).toEqual(['posts/lighthouse/index.en.md']);
    expect(await fieldsOf('posts/lighthouse')).toContain('aliases: [/blog/en/2019/05/lighthouse]');
    expect([...contents.otherLanguages]).toEqual([['預設語言', 13]]);
    await expect(bringIn(fixture, { language: 'fr' })).rejects.toThrow(
      '沒有「fr」這種語言；有的是：zh-tw、en',
    );
  });

  it('of a folder for each language leaves the others alone', async () => {
    const site = await makeSite({
      'config/_default/config.toml': 'defaultContentLanguage = "zh"',
      'config/_default/languages.zh.toml': 'contentDir = "content/zh"',
      'config/_default/languages.en.toml': 'contentDir = "content/en"',
      'content/zh/post/a.md': post(''),
      'content/en/post/a.md': post(''),
      'content/en/post/b.md': post(''),
    });
    const { reports, contents } = await bringIn(site);
    expect(Object.keys(reports)).toEqual(['post/a.md']);
    expect([...contents.otherLanguages]).toEqual([['en', 2]]);
    expect(await fieldsOf('posts/a')).toContain('aliases: [/post/a]');
  });
});

describe('addresses', () => {
  it.each([
    ['permalinks:\n  post: /:year/:month/:day/:title/', 'post/a b.md', '', '/2025/06/01/甲'],
    ['permalinks:\n  page:\n    post: /:sections[1:]/:slug', 'post/x/y/a.md', 'slug: s', '/x/y/s'],
    ['uglyURLs: true', 'post/A.md', '', '/post/a.html'],
    ['', 'post/My File (1).md', '', '/post/my-file-1'],
    ['', 'post/a.md', 'url: there.html', '/there.html'],
    ['disablePathToLower: true', 'post/Ab.md', '', '/post/Ab'],
    ['frontmatter:\n  date: [":filename", ":default"]', 'post/2019-05-06-x.md', '', '/post/x'],
  ])('%j: %s', async (config, name, fields, address) => {
    const site = await makeSite({ 'hugo.yaml': config, [`content/${name}`]: post(fields) });
    const { plan } = await prepare(site);
    expect(plan.jobs[0]?.old).toBe(address);
  });

  it('that are the same here and there need no alias', async () => {
    const site = await makeSite({ 'hugo.toml': '', 'content/posts/Tide.md': post('') });
    await bringIn(site);
    expect((await fieldsOf('posts/tide')).join()).not.toContain('aliases');
  });

  it('that two posts claim lead to the one that lives there', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('aliases: [/posts/b, /x]'),
      'content/posts/b.md': post('aliases: [/x/]'),
    });
    const { said } = await bringIn(site);
    expect(await fieldsOf('posts/a')).toContain('aliases: [/x]');
    expect(said('posts/a.md')).toContain('舊網址 /posts/b 沒有帶過來：它是 posts/b 的網址。');
    expect(said('posts/b.md')).toContain('舊網址 /x 沒有帶過來：它是 posts/a 的網址。');
  });

  it('that this site cannot have are told, and no others change', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('aliases: [/api/x, /posts/b.md, /_next/y, /c/index.htm, /d%25e]'),
    });
    const { said } = await bringIn(site);
    expect(await fieldsOf('posts/a')).toContain('aliases: [/c, /d%25e]');
    for (const name of ['/api/x', '/posts/b.md', '/_next/y']) {
      expect(said('posts/a.md')).toContain(`舊網址 ${name} 沒有帶過來：「${name}」不能當網址。`);
    }
  });

  it('that differ in capitals only get an ending', async () => {
    const site = await makeSite({
      'hugo.toml': 'disablePathToLower = true',
      'content/posts/Tide.md': post(''),
      'content/posts/tide.md': post(''),
    });
    const { plan } = await prepare(site);
    expect(plan.jobs.map(({ slug }) => slug)).toEqual(['Tide', 'tide-posts']);
  });
});

describe('what a post knows of its site', () => {
  const contextOf = async (name: string) => {
    const { plan } = await prepare(fixture);
    const job = plan.jobs.find(({ content }) => content.path === name);
    if (!job) throw new Error(`no ${name}`);
    const findings = { files: new Map(), deadLinks: new Set<string>() };
    return { ...postContext(job, new SiteLinks(plan), [], findings), findings };
  };

  it.each([
    ['../lighthouse/index.md', '/posts/night-light'],
    ['../lighthouse/', '/posts/night-light'],
    ['posts/lighthouse', '/posts/night-light'],
    ['/posts/lighthouse/index.md#灯', '/posts/night-light#灯'],
    ['lighthouse', '/posts/night-light'],
    ['/2019/07/winds/', '/posts/winds'],
    ['/blog/2019/05/night-light/?x=1#a', '/posts/night-light?x=1#a'],
    ['https://harbour.example/blog/weather/fog/', '/posts/2020-03-04-fog'],
    ['http://HARBOUR.example/blog/weather/fog/?x=1#a', '/posts/2020-03-04-fog?x=1#a'],
    ['https://www.harbour.example/blog/weather/fog/', undefined],
    ['https://harbour.example/blog/', '/'],
    ['https://harbour.example/blog', '/'],
    ['/', '/'],
    ['/old/lighthouse', '/posts/night-light'],
    ['/about/', '/about'],
    ['/categories/harbour/', '/categories/harbour'],
    ['../winds', '/posts/winds'],
    ['winds', undefined],
    ['#a', '#a'],
    ['https://elsewhere.example/2019/07/winds/', undefined],
    ['mailto:a@b.c', undefined],
    ['/2001/01/nothing/', undefined],
  ])('link %s', async (target, address) => {
    const { resolveLink } = await contextOf('posts/2019/tide-table');
    expect(resolveLink(target)).toBe(address);
  });

  it('remembers links that lead nowhere', async () => {
    const { resolveLink, findings } = await contextOf('posts/2019/tide-table');
    for (const target of [
      '/2001/01/nothing/',
      'https://elsewhere.example/',
      '/images/buoy.png',
      '/about/',
    ]) {
      resolveLink(target);
    }
    expect([...findings.deadLinks]).toEqual(['/2001/01/nothing/']);
  });

  it.each([
    ['photos/lamp.png', '/images/posts/night-light/photos/lamp.png'],
    ['./photos/lamp.png?v=1', '/images/posts/night-light/photos/lamp.png'],
    ['manual.pdf', '/files/posts/night-light/manual.pdf'],
    ['/images/buoy.png', '/images/buoy.png'],
    ['/blog/images/buoy.png', '/images/buoy.png'],
    ['https://harbour.example/blog/images/buoy.png', '/images/buoy.png'],
    ['../../../static/images/buoy.png', '/images/buoy.png'],
    ['images/pier.png', '/images/pier.png'],
    ['../winds.md', undefined],
    ['../../../hugo.yaml', undefined],
    ['/../hugo.yaml', undefined],
    ['photos', undefined],
    ['/images/gone.png', undefined],
    ['https://elsewhere.example/images/buoy.png', undefined],
  ])('file %s', async (address, path) => {
    expect((await contextOf('posts/lighthouse/index')).resolveFile(address)).toBe(path);
  });

  it('has links to its own host lead to its articles, and tells those that lead nowhere', async () => {
    const host = 'https://old.example.tw';
    const site = await makeSite({
      'hugo.toml': `baseURL = "${host}/"`,
      'content/posts/bundle/index.md': post('url: /2020/01/bundle/\naliases: [/b]'),
      'content/posts/a.md': post(
        'tags: [向量檢索]',
        [
          `[辛](${host}/tags/向量檢索/)`,
          `[甲](${host}/2020/01/bundle/?a=1#b)、[乙](http://old.example.tw/b)、[丙][c]。`,
          `見 ${host}/2020/01/bundle/ 與 <${host}/b>，<a href="${host}/b">丁</a>。`,
          `[戊](${host}/gone/)、${host}/lost/ 、[己](https://www.old.example.tw/b)、[庚](https://x.tw/a.md)。`,
          `![圖](${host}/a.png) [檔](//old.example.tw/a.pdf)`,
          `[c]: ${host}/2020/01/bundle`,
        ].join('\n\n'),
      ),
      'static/a.png': 'x',
      'static/a.pdf': 'x',
    });
    const { mdx, report } = await bringIn(site);
    const lines = (await mdx('posts/a')).split('\n').filter((line) => line !== '');
    expect(lines.slice(-6)).toEqual([
      `[辛](/tags/${encodeURI('向量檢索')})`,
      '[甲](/posts/bundle?a=1#b)、[乙](/posts/bundle)、[丙][c]。',
      `見 [${host}/2020/01/bundle/](/posts/bundle) 與 [${host}/b](/posts/bundle)，[丁](/posts/bundle)。`,
      `[戊](${host}/gone/)、${host}/lost/ 、[己](https://www.old.example.tw/b)、[庚](https://x.tw/a.md)。`,
      '![圖](/a.png) [檔](/a.pdf)',
      '[c]: /posts/bundle',
    ]);
    const { deadLinks, notes, proof } = report('posts/a.md');
    expect(deadLinks.toSorted()).toEqual([`${host}/gone/`, `${host}/lost/`]);
    expect(notes.filter(({ kind }) => kind === 'unconverted')).toEqual([]);
    expect(unintended([...(proof?.missing ?? []), ...(proof?.added ?? [])])).toEqual([]);
  });

  it('knows parameters of the site', async () => {
    const { param } = await contextOf('posts/winds');
    expect([param('mood'), param('author.name'), param('none')]).toEqual([
      'calm',
      '林予安',
      undefined,
    ]);
  });
});

describe('ids that headings give themselves', () => {
  it('lead from every post to where the heading is now', async () => {
    const links =
      '[一]({{< relref "b.md#setup" >}})、[二](/posts/b/?x=1#setup)、[三]({{< ref "b#設定二" >}})、[四](#own)';
    const site = await makeSite({
      'hugo.toml': 'title = "站"\n',
      'content/posts/a.md': post('', `${links}\n\n## 自己 {#own}\n\n文。`),
      'content/posts/b.md': post(
        'slug: second',
        '## 設定 {#setup .wide}\n\n文。\n\n## 設定\n\n文。\n\n## 設定二\n\n文。',
      ),
    });
    const { mdx } = await bringIn(site);
    expect(await mdx('posts/a')).toContain(
      '[一](/posts/second#設定)、[二](/posts/second?x=1#設定)、[三](/posts/second#設定二)、[四](#自己)',
    );
    expect(await mdx('posts/second')).toContain('## 設定\n\n文。\n\n## 設定\n');
  });
});

describe('what an editor is told', () => {
  it('counts no cover that was lifted as a loss, and keeps what it says', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('', '![封面圖](/a.png)\n\n文。'),
      'content/posts/b.md': post('', '![封面圖：港口的燈](/a.png)\n\n文。'),
      'content/posts/c.md': post('cover: /a.png\ncoverAlt: 燈', '![封面圖：港口](/a.png)\n\n文。'),
      'static/a.png': 'x',
    });
    const { report, said } = await bringIn(site);
    const lost = (name: string) => unintended(report(name).proof?.missing ?? []);
    expect([lost('posts/a.md'), lost('posts/b.md')]).toEqual([[], []]);
    expect(await fieldsOf('posts/b')).toContain('coverAlt: 港口的燈');
    expect(await fieldsOf('posts/c')).toContain('coverAlt: 燈');
    expect(lost('posts/c.md')).toHaveLength(1);
    expect(said('posts/c.md')).toContain('封面圖的替代文字「港口」沒有帶過來。');
  });

  it('names a bundle’s picture that is missing, and where it was looked for', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a/index.md': post('', '![甲](missing.png)![乙](missing.png)文'),
    });
    const { report } = await bringIn(site);
    const { notes, pictures } = report('posts/a/index.md');
    expect(pictures.missing).toBe(1);
    expect(notes.find(({ about }) => about)).toMatchObject({
      about: { list: 'file', name: 'content/posts/a/missing.png' },
      text: expect.stringContaining('找過：content/posts/a、static、assets。'),
    });
  });

  it.each(['<iframe src="https://a.b/c"></iframe>', '文<iframe src="https://a.b/c"></iframe>字'])(
    'to look at the link that stands for %s',
    async (body) => {
      const site = await makeSite({ 'hugo.toml': '', 'content/posts/a.md': post('', body) });
      const { report } = await bringIn(site);
      expect(report('posts/a.md').notes).toMatchObject([{ kind: 'guessed' }]);
    },
  );
});

describe('what is not to be public yet', () => {
  it('waits for its publishDate', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('publishDate: 2026-06-01\nlastmod: 2025-07-01'),
      'content/posts/b.md': post('publishDate: 2025-12-01'),
      'content/late.md': post('publishDate: 2026-06-01\ndescription: 乙'),
    });
    const { said, report } = await bringIn(site);
    expect(await fieldsOf('posts/a')).toEqual(['title: 甲', 'date: 2026-06-01']);
    expect(said('posts/a.md')).toContain('還沒到，當成 date');
    expect(await fieldsOf('posts/b')).toContain('date: 2025-06-01');
    expect(report('late.md')).toMatchObject({ outcome: 'skipped', text: expect.anything() });
  });

  it('stays a draft where the configuration says so of all', async () => {
    const site = await makeSite({
      'hugo.toml': '[cascade]\ndraft = true',
      'content/posts/a.md': post(''),
    });
    const { said } = await bringIn(site);
    expect(await fieldsOf('posts/a')).toContain('draft: true');
    expect(said('posts/a.md')).toContain('網站設定的 cascade');
  });

  it('stays a draft where its section says so', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/_index.md': '---\ncascade:\n  draft: true\n  author: 甲\n---\n',
      'content/posts/a.md': post(''),
      'content/posts/b.md': post('draft: false'),
      'content/posts/c.md': post('draft: true'),
      'content/notes/_index.md': '+++\n[[cascade]]\n[cascade.build]\nrender = "never"\n+++\n',
      'content/notes/d.md': post(''),
      'content/other/e.md': post(''),
    });
    const { said } = await bringIn(site);
    expect(await fieldsOf('posts/a')).toContain('draft: true');
    expect(said('posts/a.md')).toContain('當成草稿：posts/_index.md 的 cascade');
    expect(await fieldsOf('posts/b')).toContain('draft: false');
    expect(await fieldsOf('posts/c')).toContain('draft: true');
    expect(await fieldsOf('posts/d')).toContain('draft: true');
    expect((await fieldsOf('posts/e')).join()).not.toContain('draft');
    expect(said('posts/_index.md')).toContain('「author: 甲」 沒有帶到下面的文章');
  });
});

describe('hostile sites', () => {
  const secrets = async () => {
    await mkdir(at('home'));
    await writeFile(at('home/secret.txt'), 'secret');
    await writeFile(at('home/secret.md'), post('', '秘密'));
  };
  const published = async () => readdir(at('public'), { recursive: true }).catch(() => []);
  const using = post('', '[甲](/secret.txt)文');

  it.each([
    ['staticDir', () => 'staticDir = "../home"'],
    ['an absolute staticDir', () => `staticDir = ${JSON.stringify(at('home'))}`],
    ['a folder above', () => 'staticDir = ["..", "/"]'],
    ['assetDir', () => 'assetDir = "../home"'],
    ['a mount', () => '[[module.mounts]]\nsource = "../home"\ntarget = "static"'],
  ])('publish nothing from elsewhere by way of %s', async (_, config) => {
    await secrets();
    const body = '[甲](/secret.txt)[乙](/home/secret.txt)文';
    const site = await makeSite({ 'hugo.toml': config(), 'content/posts/a.md': post('', body) });
    const { contents } = await bringIn(site);
    expect(contents.refused[0]?.reason).toContain('不在網站的資料夾裡');
    expect(await published()).toEqual([]);
  });

  it.each(['static', 'assets'])(
    'publish nothing from elsewhere through a link for %s',
    async (name) => {
      await secrets();
      const site = await makeSite({ 'hugo.toml': '', 'content/posts/a.md': using });
      await symlink(at('home'), path.join(site, name));
      const { contents } = await bringIn(site);
      expect(contents.refused).toMatchObject([{ file: path.join(site, name) }]);
      expect(await published()).toEqual([]);
    },
  );

  it('have no content elsewhere', async () => {
    await secrets();
    const site = await makeSite({ 'hugo.toml': 'contentDir = "../home"' });
    await expect(bringIn(site)).rejects.toThrow('不在網站的資料夾裡');
    await writeFile(path.join(site, 'hugo.toml'), '');
    await symlink(at('home'), path.join(site, 'content'));
    await expect(bringIn(site)).rejects.toThrow('不在網站的資料夾裡');
  });

  it('have no configuration elsewhere', async () => {
    await writeFile(at('secret.yaml'), 'token: 秘密');
    const site = await makeSite({ 'content/posts/a.md': using });
    await symlink(at('secret.yaml'), path.join(site, 'hugo.yaml'));
    await expect(bringIn(site)).rejects.toThrow('hugo.yaml 不是一般的檔案');
  });

  it('publish no hidden file and no key', async () => {
    const key = '-----BEGIN OPENSSH PRIVATE KEY-----';
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('', '[甲](/.aws/a.txt)[乙](/key.txt)[丙](/key.der)文'),
      'static/.aws/a.txt': 'secret',
      'static/key.txt': key,
      'static/key.der': 'key',
    });
    const { report, said } = await bringIn(site);
    expect(report('posts/a.md').pictures).toMatchObject({ copied: 0, refused: 3 });
    expect(said('posts/a.md')).toContain('/.aws/a.txt 是隱藏的檔案');
    expect(said('posts/a.md')).toContain('PRIVATE KEY');
    expect(await published()).toEqual([]);
  });

  it.each([
    'robots.txt',
    'LLMs.txt',
    'feed.json',
    'categories/a/feed.json',
    '_next/a.png',
    'api/a.json',
    'preview/a.png',
    'md/a.txt',
    'favicon/../apple-icon.png',
  ])('do not take the place of the site’s own %s', async (name) => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('', `[甲](/${path.normalize(name)})文`),
      [`static/${name}`]: 'x',
    });
    const { report, said } = await bringIn(site);
    expect(report('posts/a.md').pictures).toMatchObject({ copied: 0, refused: 1 });
    expect(said('posts/a.md')).toMatch(/這個網站自己產生的檔案|網站保留的網址/u);
    expect(await published()).toEqual([]);
  });

  it('cannot pass an author’s own post off as the importer’s', async () => {
    const own = '---\ntitle: 我的\ndate: 2025-06-01\n---\n我的文章。';
    const digest = digestOf(Buffer.from(own));
    await mkdir(at('content/posts'));
    await writeFile(at('content/posts/mine.mdx'), own);
    const forged = `x\n${digest}  ../posts/mine.mdx`;
    const encoded = encodeURIComponent(forged).replaceAll('%2F', '/');
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('', `![甲](/${encoded}/a.png)![乙](b%0Ac.png)文`),
      'content/posts/mine.md': post('', '換掉'),
      [`static/${forged}/a.png`]: 'x',
      'content/posts/b\nc.png': 'x',
    });
    for (const _ of ['first', 'second']) {
      const { report } = await bringIn(site);
      expect(report('posts/mine.md').outcome).toBe('refused');
      expect(await readFile(at('content/posts/mine.mdx'), 'utf8')).toBe(own);
    }
    expect(await published()).toEqual([]);
  });

  it('are overwritten by no manifest that names other files', async () => {
    await mkdir(at('content/.import'));
    const names = [
      '../site.yaml',
      '../../elsewhere.txt',
      '../posts/../authors.yaml',
      '../posts/a.mdx',
    ];
    const lines = names.map((name) => `${'0'.repeat(64)}  ${name}\n`);
    await writeFile(at('content/.import/sha256.txt'), lines.join(''));
    const { digests } = await Manifest.read(at('content'), at('public'));
    expect([...digests.keys()]).toEqual(['../posts/a.mdx']);
  });

  it('cannot make the import wait for ever', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('', '![甲](/pipe.png)文'),
      'static/a.txt': '',
    });
    const pipes = ['site/content/posts/pipe.md', 'site/static/pipe.png', 'public/pipe.png'];
    await mkdir(at('public'));
    for (const name of pipes) spawnSync('mkfifo', [at(name)]);
    const { contents, report } = await bringIn(site);
    expect(contents.refused).toMatchObject([{ file: at('site/content/posts/pipe.md') }]);
    expect(report('posts/a.md').pictures).toMatchObject({ copied: 0, missing: 1 });
    await rm(at('site/static/pipe.png'));
    await writeFile(at('site/static/pipe.png'), 'x');
    expect((await bringIn(site)).report('posts/a.md').pictures.refused).toBe(1);
    await expect(bringIn(at('site/content/posts/pipe.md'))).rejects.toThrow('不是一般的檔案');
  });

  it('cannot lead out of their folder', async () => {
    await writeFile(at('secret.md'), post('', '秘密'));
    await writeFile(at('secret.png'), 'secret');
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': post('cover: /images/link.png', '![甲](/images/link.png)文'),
      'static/images/real.png': 'real',
    });
    await symlink(at('secret.png'), at('site/static/images/link.png'));
    await symlink(at('secret.md'), at('site/content/posts/link.md'));
    await symlink(at(), at('site/content/loop'));
    const { contents, reports, report } = await bringIn(site);
    expect(Object.keys(reports)).toEqual(['posts/a.md']);
    expect(contents.refused).toMatchObject([{ file: at('site/content/posts/link.md') }]);
    expect(report('posts/a.md').pictures).toMatchObject({ copied: 0, refused: 1 });
    await expect(readdir(at('public'))).rejects.toThrow();
  });

  it.each([
    ['huge', 'x'.repeat(2_000_001), '最多 2 MB'],
    ['binary', Buffer.from([0x2d, 0x00, 0x01, 0x0a]), 'UTF-8'],
    ['a list for front matter', '---\n- a\n---\n', '一行一個'],
    ['a number for front matter', '---\n5\n---\n', '一行一個'],
    ['deep JSON', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}\n`, ''],
    [
      'many aliases',
      `---\na: &a [x,x,x]\n${'bcdefgh'.replace(/./gu, (name) => `${name}: &${name} [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n`)}i: [${'*b,*c,*d,*e,*f,*g,*h,'.repeat(40)}]\n---\n`,
      '別名',
    ],
  ])('say what is wrong with a file that is %s', async (_, text, reason) => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/a.md': text,
      'content/posts/b.md': post(''),
    });
    const { report, said } = await bringIn(site);
    expect(report('posts/a.md').outcome).toBe('failed');
    expect(said('posts/a.md')).toContain(reason);
    expect(report('posts/b.md').outcome).toBe('written');
  });

  it('cannot change objects through their names', async () => {
    const site = await makeSite({
      'hugo.json': '{"__proto__": {"polluted": 1}, "params": {"__proto__": {"polluted": 2}}}',
      'content/posts/a.md': `{"title": "甲", "date": "2025-06-01", "__proto__": {"polluted": 3}, "constructor": 4}\n文。`,
    });
    const { report, said } = await bringIn(site);
    expect(report('posts/a.md').outcome).toBe('written');
    expect(said('posts/a.md')).toContain('__proto__');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('lose no post without a date or a title, and say what was made up', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/2019-05-06-tide.md': '---\n---\n一',
      'content/posts/b.md': '---\ntitle: 乙\ndate: 昨天\nlastmod: 2020-02-02\n---\n二',
      'content/posts/c.md': '---\ntitle: 丙\ndate: 0000-00-00\n---\n三',
    });
    const { said } = await bringIn(site);
    expect(await fieldsOf('posts/2019-05-06-tide')).toEqual(['title: tide', 'date: 2019-05-06']);
    expect(said('posts/2019-05-06-tide.md')).toContain('沒有 title，用檔名：tide');
    expect(await fieldsOf('posts/b')).toContain('date: 2020-02-02');
    expect(said('posts/b.md')).toMatch(/沒有 date，用更新的日期[\s\S]*昨天.*讀不懂/u);
    expect((await fieldsOf('posts/c')).join()).toMatch(/date: 20\d\d-\d\d-\d\d/u);
    expect(said('posts/c.md')).toContain('檔案的修改日期（很可能不對）');
  });

  it('are told when their configuration cannot be read', async () => {
    const site = await makeSite({ 'hugo.toml': 'title = ', 'content/posts/a.md': post('') });
    await expect(bringIn(site)).rejects.toThrow('網站設定 hugo.toml 讀不懂');
  });
});

describe('again', () => {
  it('changes nothing when nothing changed', async () => {
    await bringIn(fixture);
    const before = await readFile(at('content/.import/sha256.txt'), 'utf8');
    const { reports } = await bringIn(fixture);
    expect(Object.values(reports).map(({ outcome }) => outcome)).not.toContain('written');
    expect(await readFile(at('content/.import/sha256.txt'), 'utf8')).toBe(before);
  });

  it('brings its own files up to date, and keeps what a person changed', async () => {
    await cp(fixture, at('site'), { recursive: true });
    await bringIn(at('site'));
    await writeFile(at('content/posts/winds.mdx'), '人改過的');
    for (const name of ['content/posts/winds.md', 'content/notes/winds.md']) {
      const text = await readFile(at('site', name), 'utf8');
      await writeFile(at('site', name), `${text}\n後來補的一段。\n`);
    }
    await writeFile(at('site/static/images/buoy.png'), 'new buoy');
    await writeFile(at('public/images/pier.png'), 'my pier');
    const { report, mdx } = await bringIn(at('site'));
    expect(report('notes/winds.md').outcome).toBe('written');
    expect(await mdx('posts/winds-notes')).toContain('後來補的一段。');
    expect(report('posts/winds.md').outcome).toBe('refused');
    expect(await mdx('posts/winds')).toBe('人改過的');
    expect(await readFile(at('public/images/buoy.png'), 'utf8')).toBe('new buoy');
    expect(await readFile(at('public/images/pier.png'), 'utf8')).toBe('my pier');
    const forced = await bringIn(at('site'), { force: true });
    expect(forced.report('posts/winds.md').outcome).toBe('written');
  });

  it('gives the same address when a newer post of one name joins', async () => {
    const site = await makeSite({ 'hugo.toml': '', 'content/posts/m/a.md': post('') });
    await bringIn(site);
    await makeSite({ 'content/posts/b/a.md': post('').replace('2025', '2026') });
    const { report } = await bringIn(site);
    expect(report('posts/m/a.md').outcome).toBe('same');
    expect(report('posts/b/a.md').target).toBe(at('content/posts/a-b.mdx'));
  });
});

describe('the command', { timeout: 120_000 }, () => {
  const run = (...args: string[]) => {
    const places = ['--to', at('content'), '--public', at('public'), '--report', at('report')];
    return runImportCommand(...args, ...places);
  };
  const everything = async () => (await readdir(folder, { recursive: true })).sort();

  it('writes nothing when only tried', async () => {
    const before = await everything();
    const { stdout, status } = await run(fixture, '--dry-run');
    expect(stdout).toContain('共 12 個檔案：會寫入 6、');
    expect(stdout).toContain('圖片：會複製 ');
    expect(stdout).toContain('這是試跑，什麼都沒有寫。');
    expect(status).toBe(1);
    expect(await everything()).toEqual(before);
  });

  it('never writes its report over another file', async () => {
    for (const name of ['report.md', 'report.json']) {
      await writeFile(at(name), name.endsWith('json') ? '{"mine": 1}' : '# 我的筆記');
      const before = await everything();
      const { stderr, status } = await run(fixture);
      expect(status).toBe(1);
      expect(stderr).toMatch(/report\.(?:md|json) 已經是別的檔案，什麼都沒有寫/u);
      expect(await everything()).toEqual(before);
      await rm(at(name));
    }
  });

  it('shows names as they are, and lets none steer a terminal or a report', async () => {
    const site = await makeSite({
      'hugo.toml': '',
      'content/posts/\u001b[31m<b>x.md': '',
      'content/posts/a.md': post('tags: ["\\e[2Jx"]\nodd: "\\e[2J"', '![甲](\u001b[2J.png)文'),
    });
    const { stdout } = await run(site, '--verbose');
    expect(stdout).toContain('<b>x.md');
    expect(stdout).not.toContain('\u001b');
    const markdown = await readFile(at('report.md'), 'utf8');
    expect(markdown).not.toContain('\u001b');
    expect(markdown).toMatch(/^### .*\\<b\\>x\.md/mu);
    expect((await run(site)).status).toBe(1);
  });

  it('is quiet about what went well, and reports all of it', async () => {
    const { stdout, stderr } = await run(fixture);
    expect(stderr).toBe('');
    expect(stdout.match(/^tests\/.*/gmu)).toEqual([expect.stringContaining('notes/broken.md')]);
    expect(stdout).toContain('新增的分類：港口');
    expect(await readFile(at('content/categories.yaml'), 'utf8')).toContain('name: 港口');
    const markdown = await readFile(at('report.md'), 'utf8');
    expect(markdown).toMatch(/^# 匯入報告\n/u);
    for (const text of ['歡迎來到港邊', '港口（代號 harbour）', 'en 1 個檔案', 'tide → Tide']) {
      expect(markdown).toContain(text);
    }
    const json = JSON.parse(await readFile(at('report.json'), 'utf8'));
    expect(json.totals).toMatchObject({
      files: 12,
      outcomes: { written: 6, skipped: 5, failed: 1 },
    });
    expect(json.files).toHaveLength(12);
    expect((await everything()).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect((await run(fixture)).stdout).toContain('已寫入 0、沒有變動 6');
  });

  it('brings in hundreds of posts in several processes, in order, and goes on after being cut off', async () => {
    const days = Array.from({ length: 320 }, (_, index) => `p${String(index).padStart(3, '0')}`);
    const site = await makeSite({
      'hugo.toml': '',
      ...Object.fromEntries(
        days.map((name) => [`content/posts/${name}.md`, post('', `內文 ${name}。`)]),
      ),
    });
    expect(await run(site)).toMatchObject({ status: 0, stderr: '' });
    expect((await readdir(at('content/posts'))).sort()).toEqual(days.map((name) => `${name}.mdx`));
    const json = JSON.parse(await readFile(at('report.json'), 'utf8'));
    expect(
      json.files.map(({ target }: { target: string }) => path.basename(target, '.mdx')),
    ).toEqual(days);
    // As a killed run leaves it: some posts missing, the last line of the manifest torn.
    for (const name of days.slice(100)) await rm(at(`content/posts/${name}.mdx`));
    const manifest = at('content/.import/sha256.txt');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).slice(0, 7000));
    expect((await run(site)).stdout).toContain('已寫入 220、沒有變動 100');
    const { reports } = await bringIn(site);
    expect(Object.values(reports).map(({ outcome }) => outcome)).toEqual(days.map(() => 'same'));
  });
});
