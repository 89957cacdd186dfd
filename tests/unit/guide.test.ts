import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, test } from 'vitest';
import { documents, guideFile } from '../../lib/docs/documents';
import { fillGenerated } from '../../lib/docs/guide';
import { commandHelp } from '../../lib/docs/help';
import { exhibits } from '../../lib/docs/showcase';
import { articleComponents } from '../../lib/mdx/elements';
import { parseBody } from '../../lib/mdx/parse';
import packageJson from '../../package.json';

const guide = readFileSync(guideFile, 'utf8');
const readme = readFileSync('README.md', 'utf8');
const tree = unified().use(remarkParse).use(remarkGfm).parse(guide);

function nodesOf<Type extends Nodes['type']>(type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree, type, (node) => {
    found.push(node as Extract<Nodes, { type: Type }>);
  });
  return found;
}

let help: Record<string, string>;
beforeAll(async () => {
  help = await commandHelp();
});

test('what is generated is up to date', async () => {
  const stale = (await documents())
    .filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
    .map(({ file }) => file);
  expect(stale, '請執行 npm run docs（run it and commit what it writes）').toEqual([]);
});

test('a part without a place, and a place without a part, are told', () => {
  const place = '<!-- generated: a -->\nold\n<!-- /generated -->';
  expect(fillGenerated(place, { a: 'new' })).toBe(
    '<!-- generated: a -->\n\nnew\n\n<!-- /generated -->',
  );
  expect(() => fillGenerated(place, {})).toThrow('a');
  expect(() => fillGenerated('', { b: '' })).toThrow('b');
});

test('every command named in the guide and the README exists', () => {
  const builtIn = ['ci', 'install', 'test', 'start'];
  const named = [...`${guide}\n${readme}`.matchAll(/npm (run )?(?:-s |--silent )?([a-z][\w:-]*)/g)];
  const missing = named
    .filter(([, run, name = '']) =>
      run ? !Object.hasOwn(packageJson.scripts, name) : !builtIn.includes(name),
    )
    .map(([text]) => text);
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});

test('every option that the guide uses is known to its command', () => {
  const used = [...guide.matchAll(/npm run (\w+) -- ([^\n`）]*)/g)].flatMap(
    ([, command = '', rest = '']) =>
      (rest.match(/(?<=^|\s)--[\w-]+/g) ?? []).map((option) => ({ command, option })),
  );
  expect(used.length).toBeGreaterThan(3);
  const known = (command: string) => `${help[command]}${help[`${command}-sources`]}`;
  expect(used.filter(({ command, option }) => !known(command).includes(option))).toEqual([]);
});

test('every file and folder that the guide names exists', () => {
  const named = nodesOf('inlineCode')
    .map(({ value }) => value)
    .filter((value) => /^(?:content|public|docs|lib|\.github|\.vscode)\/[\w./-]*$/.test(value))
    // Articles and pages come and go; the source check writes the last.
    .filter((value) => !/^(?:content\/(?:posts|pages)|public\/images)\/./.test(value))
    .filter((value) => value !== 'content/sources.yaml');
  expect(named).toContain('content/site.yaml');
  expect(named.filter((value) => !existsSync(value))).toEqual([]);
});

test('every picture exists, says what it shows, and is small', () => {
  const pictures = nodesOf('image');
  expect(pictures.length).toBeGreaterThan(10);
  for (const { url, alt } of pictures) {
    const file = path.join(path.dirname(guideFile), url);
    expect(existsSync(file), `${file}: npm run docs:pictures`).toBe(true);
    expect(readFileSync(file).byteLength, file).toBeLessThan(150_000);
    expect(alt, file).toBeTruthy();
  }
});

test('every link inside the guide leads to a heading', () => {
  const slugger = new GithubSlugger();
  const ids = nodesOf('heading').map((heading) => slugger.slug(textOf(heading)));
  const links = nodesOf('link').filter(({ url }) => url.startsWith('#'));
  expect(links.length).toBeGreaterThan(3);
  expect(
    links.map(({ url }) => decodeURIComponent(url.slice(1))).filter((id) => !ids.includes(id)),
  ).toEqual([]);
});

test('every component is shown', () => {
  const shown = exhibits.map(({ component }) => component);
  expect(shown).toEqual(expect.arrayContaining(Object.keys(articleComponents)));
});

test.each(exhibits)('what the guide shows for $title is correct', async ({ mdx }) => {
  const { faults } = await parseBody(mdx, 'guide');
  // The picture is the sample's, which a publication may have thrown away.
  expect(faults.filter(({ rule }) => rule !== 'picture')).toEqual([]);
});
