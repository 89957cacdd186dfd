import fs from 'node:fs';
import path from 'node:path';
import { demand, digestsOf, median, run } from './support';

/** Enough for several processes at a time. */
const posts = 305;

/** Writes a Hugo archive of our own making; every post has a file beside it. */
function writeArchive(root: string): void {
  fs.cpSync('tests/fixtures/hugo-site', root, { recursive: true });
  for (let at = 0; at < posts; at += 1) {
    const folder = path.join(root, 'content', 'posts', `killed-${at}`);
    fs.mkdirSync(folder, { recursive: true });
    const body = `第 ${at} 段。\n\n![圖](a.png)\n\n{{< figure src="a.png" >}}\n\n`.repeat(2);
    const head = `title: 第 ${at} 篇\ndate: 2025-01-02\ncategories: [某類]\nauthor: 某人`;
    fs.writeFileSync(path.join(folder, 'index.md'), `---\n${head}\n---\n${body}`);
    fs.writeFileSync(path.join(folder, 'a.png'), Buffer.alloc(200_000, at % 250));
  }
}

/**
 * Kills the importer at random moments.
 * @param work an empty folder
 * @throws at the first file that is not what an undisturbed import writes
 */
export async function killImporter(count: number, work: string): Promise<string> {
  const source = path.join(work, 'archive');
  writeArchive(source);
  const target = (name: string) => {
    const root = path.join(work, name);
    fs.rmSync(root, { recursive: true, force: true });
    for (const file of ['site.yaml', 'categories.yaml', 'authors.yaml']) {
      fs.mkdirSync(path.join(root, 'content'), { recursive: true });
      fs.copyFileSync(`tests/fixtures/site/${file}`, path.join(root, 'content', file));
    }
    return root;
  };
  const importInto = (root: string, killAfter?: number) =>
    run(
      // biome-ignore format: one flag and its value a line
      [
        '--import', 'tsx', 'cli/import.ts', source,
        '--to', path.join(root, 'content'),
        '--public', path.join(root, 'public'),
        '--report', path.join(root, 'report'),
      ],
      {},
      killAfter,
    );
  const visible = (name: string) => !name.startsWith('.import');
  const contentOf = (root: string) => digestsOf(path.join(root, 'content'), visible);
  const publicOf = (root: string) => digestsOf(path.join(root, 'public'));

  const undisturbed = target('undisturbed');
  const untouched = contentOf(undisturbed);
  const { milliseconds, output } = await importInto(undisturbed);
  const whole = { content: contentOf(undisturbed), public: publicOf(undisturbed) };
  demand(whole.content.size > posts, `The import itself does not work:\n${output}`);

  const written: number[] = [];
  let killed = 0;
  for (let at = 0; at < count; at += 1) {
    const root = target('killed');
    const ended = await importInto(root, Math.random() * milliseconds);
    killed += ended.killed ? 1 : 0;
    for (const [name, digest] of contentOf(root)) {
      const isWhole = whole.content.get(name) === digest || untouched.get(name) === digest;
      demand(isWhole, `After a kill, content/${name} is neither what it was nor whole.`);
    }
    for (const [name, digest] of publicOf(root)) {
      demand(whole.public.get(name) === digest, `After a kill, public/${name} is not whole.`);
    }
    written.push(publicOf(root).size);
    await importInto(root);
    const again = [...contentOf(root), ...publicOf(root)];
    const wanted = [...whole.content, ...whole.public];
    demand(
      JSON.stringify(again) === JSON.stringify(wanted),
      'An import that was gone on with is not what an undisturbed one is.',
    );
    const left = fs.readdirSync(path.join(root, 'content', '.import'));
    demand(left.join() === 'sha256.txt', `An import left ${left.join()} in content/.import/.`);
  }
  return `importer: ${killed} of ${count} runs killed (of ${Math.round(milliseconds)} ms each, after ${median(written)} of ${whole.public.size} files in the median); nothing half-written, every run gone on with gives the same files`;
}
