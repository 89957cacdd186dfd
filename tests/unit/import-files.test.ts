import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Importer } from '../../lib/import/import-post';
import { Manifest } from '../../lib/import/manifest';
import { prepareImport } from '../../lib/import/prepare';
import { runImportCommand } from './import-command';

const fixture = path.resolve('tests/fixtures/hugo');
const post = path.join(fixture, 'posts/20250601-tide-clock.md');
let folder = '';
const at = (...parts: string[]) => path.join(folder, ...parts);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Brings in one file, or all in a folder. */
function importer({ force = false, source = path.join(fixture, 'static') } = {}) {
  const importAll = async (input: string) => {
    const content = at('content');
    const { preparation } = await prepareImport({
      input,
      staticDir: source,
      language: undefined,
      content,
      addNames: false,
    });
    if (!preparation) throw new Error('nothing to import');
    const { file, digests } = await Manifest.read(content, at('public'));
    const importer = new Importer(preparation.plan, {
      content,
      public: at('public'),
      force,
      dryRun: false,
      now: new Date('2026-01-01'),
      manifest: { file, digests },
    });
    return Promise.all(preparation.plan.jobs.map((job) => importer.importPost(job)));
  };
  const importPost = async (file: string) => {
    const [report] = await importAll(file);
    if (!report) throw new Error(`no report of ${file}`);
    return report;
  };
  return { importAll, importPost };
}

async function write(name: string, body: string) {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), `---\ntitle: 甲\ndate: 2025-06-01\n---\n${body}`);
  return at(name);
}

describe('a post', () => {
  it('of the archive’s dialect comes over with everything', async () => {
    const report = await importer().importPost(post);
    expect(report.outcome).toBe('written');
    expect(report.pictures).toEqual({ copied: 3, there: 0, missing: 0, refused: 0 });
    expect(report.notes.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'dropped 9',
      'converted 13',
      'converted 18',
      'guessed 27',
      'converted 29',
      'converted 33',
      'converted 35',
      'dropped 35',
      'guessed 39',
      'converted 41',
    ]);
    const mdx = await readFile(at('content/posts/20250601-tide-clock.mdx'), 'utf8');
    expect(mdx).toMatchInlineSnapshot(`
      "---
      title: "港口的潮汐鐘：一座沒有指針的老儀器"
      date: 2025-06-01T09:30:00+08:00
      description: "碼頭邊的木箱裡有一座潮汐鐘，它不報時，只說水還有多高。..."
      tags: []
      categories: ["AI 技術前沿"]
      source_url: ""
      source_name: ""
      draft: false
      cover: /images/posts/20250601-cover.png
      ---

      碼頭邊的木箱裡有一座潮汐鐘，它不報時，只說水還有多高。漁工Lin每天看它一次。


      <YouTube id="aBcD_ef-123" />


      ## 箱子裡的浮標

      「**浮標升起一格，繩子就短一寸。**」Lin說，這是他唯一記得的規則。

      ![](/images/posts/20250601-float.png "漁工Lin與浮標")

      「**規則不必多。**」他把\\{潮高\\}寫在板上，低潮時 h \\< 2，高潮時另算。

      ## 後來的人

      <Figure src="/images/posts/20250601-map.png" caption="港口" />

      接手的人畫了一張表<br />貼在箱蓋裡。

      ![](/images/posts/20250601-map.png "《港口誌》附圖，編者Mei繪")

      \`\`\`
      水位  刻度
      2.1   七
      \`\`\`"
    `);
    const map = 'images/posts/20250601-map.png';
    expect(await readFile(at('public', map))).toEqual(
      await readFile(path.join(fixture, 'static', map)),
    );
  });

  it('comes over once: the second time nothing changes', async () => {
    await importer().importPost(post);
    const report = await importer().importPost(post);
    expect(report.outcome).toBe('same');
    expect(report.pictures).toMatchObject({ copied: 0, there: 3 });
    expect(await readdir(at('content/posts'))).toEqual(['20250601-tide-clock.mdx']);
    expect(await readdir(at('public/images/posts'))).toHaveLength(3);
  });

  it('never overwrites an edited article, unless told to', async () => {
    await importer().importPost(post);
    const target = at('content/posts/20250601-tide-clock.mdx');
    const imported = await readFile(target, 'utf8');
    await writeFile(target, '編輯過');
    const refused = await importer().importPost(post);
    expect(refused.outcome).toBe('refused');
    expect(refused.problems[0]?.text).toContain('--force');
    expect(await readFile(target, 'utf8')).toBe('編輯過');
    expect((await importer({ force: true }).importPost(post)).outcome).toBe('written');
    expect(await readFile(target, 'utf8')).toBe(imported);
  });

  it('that cannot be converted is not written', async () => {
    await writeFile(at('a.md'), '+++\n++\n');
    const report = await importer().importPost(at('a.md'));
    expect(report).toMatchObject({ outcome: 'failed', problems: [{ line: 1 }] });
    await expect(readdir(at('content'))).rejects.toThrow();
  });

  it('in another encoding is refused', async () => {
    await writeFile(at('a.md'), Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xa4, 0xa4]));
    const { problems } = await importer().importPost(at('a.md'));
    expect(problems[0]?.text).toContain('UTF-8');
  });

  it('with a name that is no address gets a cleaned one, as a guess', async () => {
    const report = await importer().importPost(await write('a b.v2.md', '甲'));
    expect(report.target).toBe(at('content/posts/a-b-v2.mdx'));
    expect(report.notes).toEqual([{ kind: 'guessed', text: expect.stringContaining('a-b-v2') }]);
  });

  it('that cannot be written fails in words', async () => {
    await writeFile(at('content'), '');
    const report = await importer().importPost(await write('a.md', '甲'));
    expect(report.outcome).toBe('failed');
    expect(report.problems[0]?.text).toMatch(/資料夾|檔案/u);
  });
});

describe('pictures', () => {
  const bring = async (body: string, options = {}) =>
    importer({ source: at('static'), ...options }).importPost(await write('a.md', body));

  beforeEach(async () => {
    await mkdir(at('static/images'), { recursive: true });
    await writeFile(at('static/images/圖 一.jpg'), 'picture');
    await writeFile(at('secret.jpg'), 'secret');
  });

  it('are found by their decoded names', async () => {
    const { pictures } = await bring('![甲](/images/%E5%9C%96%20%E4%B8%80.jpg?v=2)文');
    expect(pictures.copied).toBe(1);
    expect(await readFile(at('public/images/圖 一.jpg'), 'utf8')).toBe('picture');
  });

  it('that are missing are reported with their line', async () => {
    const { pictures, notes, outcome } = await bring('甲\n\n![](/images/none.jpg)');
    expect({ outcome, missing: pictures.missing }).toEqual({ outcome: 'written', missing: 1 });
    expect(notes).toEqual([
      expect.objectContaining({
        kind: 'unconverted',
        line: 7,
        text: expect.stringContaining('/images/none.jpg'),
      }),
    ]);
  });

  it.each(['/../secret.jpg', '/images/%2e%2e/../secret.jpg', '/images\\..\\..\\secret.jpg'])(
    'outside the folder are refused: %s',
    async (url) => {
      const { pictures, notes } = await bring(`![甲](<${url.replaceAll('\\', '\\\\')}>)文`);
      expect(pictures).toMatchObject({ copied: 0, refused: 1 });
      expect(notes[0]?.text).toContain('路徑不能用');
    },
  );

  it('that link out of the folder are refused', async () => {
    await symlink(at('secret.jpg'), at('static/images/link.jpg'));
    expect((await bring('![甲](/images/link.jpg)文')).pictures.refused).toBe(1);
  });

  it('are not copied over another, unless told to', async () => {
    await mkdir(at('public/images'), { recursive: true });
    await writeFile(at('public/images/圖 一.jpg'), 'other');
    const body = '![甲](</images/圖 一.jpg>)文';
    expect((await bring(body)).pictures.refused).toBe(1);
    expect(await readFile(at('public/images/圖 一.jpg'), 'utf8')).toBe('other');
    expect((await bring(body, { force: true })).pictures.copied).toBe(1);
    expect(await readFile(at('public/images/圖 一.jpg'), 'utf8')).toBe('picture');
  });

  it('named as cover in the front matter are brought too', async () => {
    await writeFile(
      at('a.md'),
      '---\ntitle: 甲\ndate: 2025-06-01\ncover: /images/圖 一.jpg\n---\n',
    );
    const { pictures } = await importer({ source: at('static') }).importPost(at('a.md'));
    expect(pictures.copied).toBe(1);
  });
});

describe('a folder', () => {
  it('gives all its Markdown files', async () => {
    const reports = await importer().importAll(path.join(fixture, 'posts'));
    expect(
      reports.map(({ file, outcome }) => `${path.relative(fixture, file)} ${outcome}`),
    ).toEqual([
      'posts/20250601-tide-clock.md written',
      'posts/_index.md skipped',
      'posts/night-market/index.md written',
    ]);
  });

  it('gives two posts of one name an address each: the older one keeps it', async () => {
    const dated = (day: string) => `---\ntitle: 甲\ndate: ${day}\n---\n${day}`;
    await write('in/news/a.md', '');
    await write('in/old/a.md', '');
    await writeFile(at('in/news/a.md'), dated('2025-06-02'));
    await writeFile(at('in/old/a.md'), dated('2019-06-02'));
    const [news, old] = await importer().importAll(at('in'));
    expect(old?.target).toBe(at('content/posts/a.mdx'));
    expect(news?.target).toBe(at('content/posts/a-news.mdx'));
    expect(news?.notes[0]?.text).toContain('改成「a-news」');
    expect(await readFile(at('content/posts/a.mdx'), 'utf8')).toContain('2019-06-02');
  });
});

describe('the command', () => {
  const places = () => [
    ...['--to', at('content'), '--public', at('public')],
    ...['--report', at('report')],
  ];

  it('reports and counts a folder', async () => {
    const { status, stdout, stderr } = await runImportCommand(
      path.join(fixture, 'posts'),
      '--static',
      path.join(fixture, 'static'),
      '--verbose',
      ...places(),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('_index.md　略過');
    expect(stdout).toContain('第 27 行　當成圖說：「漁工Lin與浮標」');
    expect(stdout).toContain('posts/night-market.mdx　已寫入');
    expect(stdout).toContain('共 3 個檔案：已寫入 2、沒有變動 0、略過 1、拒絕 0、失敗 0');
    expect(stdout).toContain('圖片：複製 3、已有 0、找不到 0、拒絕 0');
  });

  it('ends with 1 when a file failed or a target was refused', async () => {
    await writeFile(at('empty.md'), '');
    const failed = await runImportCommand(at('empty.md'), ...places());
    expect(failed).toMatchObject({ status: 1, stderr: '' });
    expect(failed.stdout).toContain('檔案是空的。');
    const input = await write('a.md', '甲');
    expect((await runImportCommand(input, ...places())).status).toBe(0);
    expect((await runImportCommand(input, ...places())).stdout).toContain('沒有變動');
    await writeFile(at('content/posts/a.mdx'), '乙');
    expect(await runImportCommand(input, ...places())).toMatchObject({ status: 1, stderr: '' });
    expect((await runImportCommand(input, '--force', ...places())).status).toBe(0);
  });

  it.each([
    [[], 2, '沒有給檔案'],
    [['a', 'b'], 2, '一次只能'],
    [['a.md', '--forse'], 2, '沒有 --forse 這個選項。'],
    [['a.md', '--to'], 2, '--to 後面要寫值。'],
    [['a.md', '--static', '/no/such'], 2, '找不到 --static'],
    [['/no/such.md'], 1, '找不到檔案'],
  ])('explains %j', async (args, status, reason) => {
    const result = await runImportCommand(...args);
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(reason);
    expect(result.stderr).not.toMatch(/^\s+at /mu);
  });

  it('is a process that ends as it says, also where nobody reads on', async () => {
    const start = ['--import', 'tsx', 'cli/import.ts'];
    const input = await write('a.md', '甲');
    const ended = spawnSync(process.execPath, [...start, '--forse'], { encoding: 'utf8' });
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    const child = spawn(process.execPath, [...start, input, ...places()]);
    child.stdout.destroy();
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
    expect(await readFile(at('content/posts/a.mdx'), 'utf8')).toContain('甲');
  });
});
