import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type Run, runBuild } from '../support/build';
import { sites } from '../support/sites';

interface Broken {
  what: string;
  source: string;
  /** Where the report has to point. */
  line: number;
  /** What the report has to say about it. */
  says: RegExp;
}

const head = '---\ntitle: 壞掉的文章\ndate: 2026-01-01\n---\n\n';
const withField = (field: string) =>
  `---\ntitle: 壞掉的文章\ndate: 2026-01-01\n${field}\n---\n\n內文。\n`;

const broken: Record<string, Broken> = {
  'missing-title': {
    what: 'no title',
    source: '---\ndate: 2026-01-01\n---\n\n內文。\n',
    line: 2,
    says: /title/,
  },
  'bad-date': {
    what: 'a day that does not exist',
    source: '---\ntitle: 壞\ndate: 2026-02-30\n---\n\n內文。\n',
    line: 3,
    says: /2026-02-30/,
  },
  'unknown-category': {
    what: 'an unknown category',
    source: withField('categories: ["讀書筆計"]'),
    line: 4,
    says: /讀書筆計.*讀書筆記/,
  },
  'unknown-field': {
    what: 'a field nobody knows',
    source: withField('descripton: 打錯的欄位'),
    line: 4,
    says: /descripton[\s\S]*description/,
  },
  'missing-cover': {
    what: 'a cover that is not there',
    source: withField('cover: /images/covers/no-such-cover.jpg'),
    line: 4,
    says: /no-such-cover/,
  },
  'broken-yaml': {
    what: 'broken YAML',
    source: '---\ntitle: 冒號: 後面還有冒號\ndate: 2026-01-01\n---\n\n內文。\n',
    line: 2,
    says: /./,
  },
  'open-tag': {
    what: 'a tag that is not closed',
    source: `${head}第一段。\n\n<Callout title="沒有關">\n\n裡面的字。\n`,
    line: 8,
    says: /Callout/,
  },
  'unknown-component': {
    what: 'a component we do not have',
    source: `${head}第一段。\n\n<Youtube id="aqz-KE-bpKQ" />\n`,
    line: 8,
    says: /Youtube[\s\S]*YouTube/,
  },
  expression: {
    what: 'an expression',
    source: `${head}秘密是 {process.env.HOME}。\n`,
    line: 6,
    says: /process\.env\.HOME/,
  },
  import: {
    what: 'an import',
    source: `${head}import fs from 'node:fs'\n\n內文。\n`,
    line: 6,
    says: /import/,
  },
  braces: {
    what: 'braces in prose',
    source: `${head}第一段。\n\n價格 {促銷} 中。\n`,
    line: 8,
    says: /促銷/,
  },
  'less-than': {
    what: 'a < before a digit',
    source: `${head}如果 x <5 就停。\n`,
    line: 6,
    says: /</,
  },
  script: {
    what: 'a script',
    source: `${head}第一段。\n\n<script>alert(1)</script>\n`,
    line: 8,
    says: /script/,
  },
  'script-link': {
    what: 'a javascript: link',
    source: `${head}按[這裡](javascript:alert(1))。\n`,
    line: 6,
    says: /javascript:/,
  },
  'code-front-matter': {
    what: 'front matter that is code',
    source: '---js\n{ title: process.exit(0) }\n---\n\n內文。\n',
    line: 1,
    says: /---js/,
  },
  'bad-video': {
    what: 'a YouTube id too short',
    source: `${head}<YouTube id="tooshort" />\n`,
    line: 6,
    says: /tooshort/,
  },
  'missing-picture': {
    what: 'a picture that is not there',
    source: `${head}第一段。\n\n![圖](/images/no-such-picture.jpg)\n`,
    line: 8,
    says: /no-such-picture/,
  },
  empty: { what: 'an empty file', source: '', line: 1, says: /空/ },
  'up..and..away': {
    what: 'a name with ..',
    source: `${head}內文。\n`,
    line: 1,
    says: /up\.\.and\.\.away/,
  },
  'bom-crlf': {
    what: 'a fault behind a BOM and CRLF',
    source: `\uFEFF${head}第一段。\n\n價格 {促銷} 中。\n`.replaceAll('\n', '\r\n'),
    line: 8,
    says: /促銷/,
  },
};

/** A new folder that a build can read. */
function insideProject(prefix: string): string {
  fs.mkdirSync('test-results', { recursive: true });
  return path.resolve(fs.mkdtempSync(path.join('test-results', prefix)));
}

let folder: string;
let name: string;
let run: Run;

test.beforeAll(async () => {
  folder = insideProject('broken-content-');
  fs.cpSync(sites.fixture.folder, folder, { recursive: true });
  for (const [slug, { source }] of Object.entries(broken)) {
    fs.writeFileSync(path.join(folder, 'posts', `${slug}.mdx`), source);
  }
  name = path.relative(process.cwd(), folder);
  run = await runBuild({ env: { CONTENT_DIR: name, DIST_DIR: '.next-broken' } });
});

test.afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.rmSync('.next-broken', { recursive: true, force: true });
});

// One build for all of them: they stay in one worker.
test.describe.configure({ mode: 'default' });

test('a build with broken articles fails', () => {
  expect(run.code).not.toBe(0);
  expect(run.code).not.toBeNull();
});

for (const [slug, { what, line, says }] of Object.entries(broken)) {
  test(`the report names ${what}`, () => {
    const from = run.output.indexOf(`posts/${slug}.mdx:${line}:`);
    expect(from, `posts/${slug}.mdx:${line} in:\n${run.output}`).toBeGreaterThan(-1);
    const rest = run.output.slice(from);
    const until = rest.search(/\n\n|\n {2}\S+\.mdx:/);
    expect(until < 0 ? rest : rest.slice(0, until)).toMatch(says);
  });
}

test('the report is for authors: no stack trace, each file once', () => {
  expect(run.output).not.toMatch(/^\s+at /m);
  expect(run.output).not.toMatch(/node_modules|\.next|digest|Error occurred prerendering/);
  for (const slug of Object.keys(broken)) {
    const headings = run.output.split('\n').filter((one) => one.endsWith(`/posts/${slug}.mdx`));
    expect(headings, slug).toHaveLength(1);
  }
  expect(run.output).not.toContain('posts/figures.mdx');
});

test('broken data files are reported the same way', async () => {
  const folder = insideProject('broken-data-');
  try {
    fs.cpSync(sites.fixture.folder, folder, { recursive: true });
    const site = fs.readFileSync(path.join(folder, 'site.yaml'), 'utf8');
    fs.writeFileSync(
      path.join(folder, 'site.yaml'),
      site.replace('page_size: 5', 'page_size: many'),
    );
    const env = { CONTENT_DIR: path.relative(process.cwd(), folder), DIST_DIR: '.next-broken' };
    const { code, output } = await runBuild({ env });
    const line = site.split('\n').findIndex((one) => one.startsWith('page_size')) + 1;
    expect(code).not.toBe(0);
    expect(output).toContain(`site.yaml:${line}:`);
    expect(output).not.toMatch(/^\s+at /m);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
