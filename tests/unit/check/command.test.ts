import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inProject, post } from '../publication';

/** Runs the command as an author does. */
async function run(root: string, ...flags: string[]) {
  const command = spawn(process.execPath, ['--import', 'tsx', 'cli/check.ts', ...flags], {
    env: { ...process.env, CONTENT_DIR: path.relative('', path.join(root, 'content')) },
  });
  let said = '';
  command.stdout.on('data', (chunk) => {
    said += chunk;
  });
  command.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => {
    command.on('close', resolve);
  });
  return { code, said };
}

test('names an option that there is not, and counts broken articles', async () => {
  const fields = 'title: 題\ndate: 2025-05-01\ndescription: 摘要。';
  const files = {
    'content/posts/a.mdx': post(fields),
    'content/posts/b.mdx': post(fields.replace('題', '他'), '甲 {乙}'),
  };
  const root = await inProject(files, async (root) => root);
  const wrong = await run(root, '--stict');
  expect(wrong.code).toBe(2);
  expect(wrong.said).toContain('沒有 --stict 這個選項。');
  expect((await run(root)).said).toContain('檢查了 2 篇文章');
}, 60_000);

test('mends in one run what only shows in what was mended', async () => {
  const source = post(
    'title: 題\ndate: 2025-05-01\ndescription: 摘要。',
    '他說:"很好看"!…真的嗎??--對',
  );
  const root = await inProject({ 'content/posts/a.mdx': source }, async (root) => root);
  await run(root, '--fix');
  expect(fs.readFileSync(path.join(root, 'content/posts/a.mdx'), 'utf8')).toContain(
    '他說：「很好看」！……真的嗎？——對',
  );
}, 60_000);

test('tells all that is wrong at once, also where the front matter or a component is at fault', async () => {
  const body = [
    '# 一級標題',
    '[沒有這篇](/posts/nope)、[不是網址](http://)',
    '這款軟件，![](/icons/icon-192.png)',
    '<Quote></Quote>',
  ].join('\n\n');
  const files = {
    'content/posts/a.mdx': post('title: 這款軟件\ndate: 2025-13-45\ncover: images/no.jpg', body),
    'content/posts/b.mdx': post(
      'title: 題\ndate: 2025-13-45\ncheck_ignore: { mainland-terms: 例子, broken-link: 例子 }',
      body,
    ),
    // What the parser could not read cannot be told of.
    'content/posts/c.mdx': post('title: 題\ndate: 2025-05-01', `${body}\n\n{x}`),
    'content/posts/d.mdx/index.mdx': '',
  };
  const root = await inProject(files, async (root) => root);
  const { code, said } = await run(root, '--json');
  const found = (name: string) =>
    (JSON.parse(said) as { reports: { file: string; rule: string }[] }).reports
      .filter(({ file }) => file.endsWith(`posts/${name}.mdx`))
      .map(({ rule }) => rule);
  const inBody = ['heading-level', 'missing-alt'];
  const inOrder = (rules: string[]) => [...rules].sort();
  expect(code).toBe(1);
  expect(inOrder(found('a'))).toEqual(
    inOrder([
      'invalid-field',
      'picture',
      ...inBody,
      'broken-link',
      'broken-link',
      'mainland-terms',
      'mainland-terms',
      'empty-component',
    ]),
  );
  expect(inOrder(found('b'))).toEqual(inOrder(['invalid-field', ...inBody, 'empty-component']));
  expect(found('c')).toContain('no-code');
  expect(found('d')).toEqual(['stray-file']);
}, 60_000);
