import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { html, long, page, publicationOn, serve, status } from './site';

/** Runs the command as an author does; the server it asks lives in this process. */
async function run(folder: string, ...flags: string[]) {
  const command = spawn(
    process.execPath,
    ['--import', 'tsx', 'cli/check.ts', '--sources', ...flags],
    {
      env: {
        ...process.env,
        CONTENT_DIR: path.relative('', folder),
        ALLOW_PRIVATE_SOURCES: '1',
        WAYBACK_API: 'http://127.0.0.1:1/',
      },
    },
  );
  let output = '';
  command.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise((resolve) => {
    command.on('close', resolve);
  });
  return { code, output };
}

test('ends with 1 for a dead source, with 0 for a doubtful one, with 2 for nonsense', async () => {
  const site = await serve({ '/a': html(page(long)), '/b': status(403) });
  const { file } = await publicationOn({ one: `${site.origin}/b` });
  const folder = path.dirname(file);
  expect(await run(folder, '--json')).toMatchObject({
    code: 0,
    output: expect.stringContaining('"warnings": 1'),
  });
  expect((await run(folder, '--strict')).code).toBe(1);
  site.routes['/b'] = status(410);
  const dead = await run(folder, '--format', 'github');
  expect(dead).toMatchObject({
    code: 1,
    output: expect.stringMatching(/^::error file=.*one\.mdx,line=4,col=1,title=source-alive::/),
  });
  site.routes['/b'] = html(page(long));
  expect(await run(folder)).toEqual({ code: 0, output: '檢查了 1 個出處，沒有發現問題。\n' });
  expect(fs.readdirSync(folder)).not.toContainEqual(expect.stringMatching(/~$/));
  expect((await run(folder, '--days', 'seven')).code).toBe(2);
  // Five commands, each a process of its own: a machine that is starved takes long to start them.
}, 120_000);
