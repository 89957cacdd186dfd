import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { nextStart } from '../e2e/support/build';
import { isServed } from './same-bytes';
import { buildCommand, demand, digestsOf, run } from './support';

/** Mounts a small disk in memory for a while; undefined where the system does not allow it. */
async function onDisk<Result>(
  folder: string,
  size: string,
  use: () => Promise<Result>,
): Promise<Result | undefined> {
  fs.mkdirSync(folder, { recursive: true });
  const options = ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder];
  if (spawnSync('mount', options).status !== 0) return undefined;
  try {
    return await use();
  } finally {
    spawnSync('umount', [folder]);
  }
}

const facts = ['site.yaml', 'categories.yaml', 'authors.yaml'];
const notAllowed = '(not tried: this system lets nobody mount a disk here)';

/** Imports onto a disk with room for half of it: told in words, and what is there is whole. */
export async function fullDisk(work: string): Promise<string> {
  const source = path.join(work, 'long');
  fs.mkdirSync(path.join(source, 'content', 'posts'), { recursive: true });
  fs.writeFileSync(path.join(source, 'hugo.yaml'), 'title: 甲\nlanguageCode: zh-tw\n');
  for (let at = 0; at < 60; at += 1) {
    const file = path.join(source, 'content', 'posts', `long-${at}.md`);
    const head = `---\ntitle: 第 ${at} 篇\ndate: 2025-01-02\n---\n`;
    fs.writeFileSync(file, head + '一段很長的文字。\n\n'.repeat(1200));
  }
  const root = path.join(work, 'full');
  const importInto = (content: string) =>
    // biome-ignore format: one flag and its value a line
    run([
      '--import', 'tsx', 'cli/import.ts', source,
      '--to', content,
      '--public', path.join(content, 'public'),
      '--report', path.join(work, 'report'),
    ]);
  const posts = (content: string) => digestsOf(path.join(content, 'posts'));
  const prepare = (content: string) => {
    fs.mkdirSync(content, { recursive: true });
    for (const file of facts) {
      fs.copyFileSync(`tests/fixtures/site/${file}`, path.join(content, file));
    }
  };
  const roomy = path.join(work, 'roomy');
  prepare(roomy);
  await importInto(roomy);
  const whole = posts(roomy);
  const count = await onDisk(root, '1m', async () => {
    const content = path.join(root, 'content');
    prepare(content);
    const { code, output } = await importInto(content);
    demand(code === 1 && output.includes('磁碟滿了'), `A full disk is not told of:\n${output}`);
    demand(!/\n\s+at /.test(output), `A full disk is told of with a stack trace:\n${output}`);
    const there = posts(content);
    demand(there.size > 0 && there.size < whole.size, `The disk held ${there.size} posts.`);
    for (const [name, digest] of there) demand(whole.get(name) === digest, `${name} is cut off.`);
    return there.size;
  });
  return `full disk: ${count === undefined ? notAllowed : `the import stops with 磁碟滿了; ${count} of ${whole.size} articles are there, all whole`}`;
}

/**
 * Builds onto small disks, from one with hardly any room to one with room for all but what is kept for
 * the next build: a build that is said to be done is whole, and nobody is served half of one.
 */
export async function fullDiskBuild(): Promise<string> {
  const distDir = '.next-faults';
  const BUILD_TIME = '2026-01-01T00:00:00.000Z';
  const env = { CONTENT_DIR: 'tests/fixtures/site', DIST_DIR: distDir, BUILD_TIME };
  const types = fs.existsSync('next-env.d.ts') ? fs.readFileSync('next-env.d.ts') : undefined;
  const sizes = ['2m', '20m', '40m', '60m', '100m', '130m'];
  const done: string[] = [];
  const refused: string[] = [];
  let isAllowed = true;
  try {
    const roomy = await run(buildCommand, env);
    demand(roomy.code === 0, `A build does not work:\n${roomy.output}`);
    const whole = digestsOf(distDir, isServed);
    fs.rmSync(distDir, { recursive: true });
    for (const size of sizes) {
      const tried = await onDisk(distDir, size, async () => {
        const { code } = await run(buildCommand, env);
        if (code === 0) {
          const built = digestsOf(distDir, isServed);
          const lost = [...whole].filter(([name, digest]) => built.get(name) !== digest);
          demand(
            lost.length === 0,
            `A build of ${size} lacks ${lost.map(([name]) => name).join()}`,
          );
          done.push(size);
          return true;
        }
        const server = await nextStart(env).catch(() => undefined);
        await server?.stop();
        demand(server === undefined, `Half of a build of ${size} is served.`);
        refused.push(size);
        return true;
      });
      isAllowed &&= tried !== undefined;
    }
  } finally {
    fs.rmSync(distDir, { recursive: true, force: true });
    if (types) fs.writeFileSync('next-env.d.ts', types);
  }
  if (!isAllowed) return `full disk, build: ${notAllowed}`;
  demand(refused.length > 0, 'Every disk was large enough.');
  return `full disk, build: with ${refused.join(', ')} it ends with an error and no server starts on it; with ${done.join(', ')} it is whole, and less is kept for the next`;
}

/** Builds from content that nobody can write to, and into a folder likewise. */
export async function readOnlyDisk(work: string): Promise<string> {
  const root = path.join(work, 'read-only');
  const told = await onDisk(root, '8m', async () => {
    fs.cpSync('tests/fixtures/site', path.join(root, 'site'), { recursive: true });
    spawnSync('mount', ['-o', 'remount,ro', root]);
    const env = { CONTENT_DIR: path.join(root, 'site') };
    const check = await run(['--import', 'tsx', 'cli/check.ts'], env);
    demand(/個錯誤/.test(check.output), `The check cannot read it:\n${check.output}`);
    const args = ['--import', 'tsx', 'cli/new.ts', '--title', '甲', '--slug', 'a-new-one'];
    const added = await run(args, env);
    demand(added.code === 1 && !/\n\s+at /.test(added.output), `npm run new:\n${added.output}`);
    const build = await run(['--import', 'tsx', 'cli/before-build.ts', path.join(root, 'x')], env);
    demand(build.code === 1 && build.output.includes('只能讀'), `The build:\n${build.output}`);
    return build.output.trim().split('\n').at(-1);
  });
  return `read-only disk: ${told === undefined ? notAllowed : `content is read and checked; writing is refused in words: ${told}`}`;
}
