import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../lib/fault';
import { inProject, now, post } from '../publication';

const head = 'title: 甲\ndate: 2025-01-02';

/** Reads a publication after what no repository of ours can hold was done to its folder. */
async function faultsAfter(prepare: (root: string) => void): Promise<readonly Fault[]> {
  return inProject({ 'secret.txt': 'canary-7731: [', 'secret.png': '' }, async (root) => {
    fs.mkdirSync(path.join(root, 'content/posts'), { recursive: true });
    prepare(root);
    const { readArchive } = await import('../../../lib/articles');
    return readArchive({ now, preview: true }).then(
      ({ faults }) => faults,
      (error) => error.faults,
    );
  });
}

const writePost =
  (name: string | Buffer, source: string | Buffer = post(head)) =>
  (root: string) =>
    fs.writeFileSync(
      Buffer.concat([Buffer.from(`${root}/content/posts/`), Buffer.from(name)]),
      source,
    );

const bytes = (...values: (string | number[])[]) =>
  Buffer.concat(values.map((value) => Buffer.from(value as string)));

describe('a symbolic link that leads out of its folder', () => {
  const link = (target: string, at: string) => (root: string) => {
    const file = path.join(root, at);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.rmSync(file, { recursive: true, force: true });
    fs.symlinkSync(target, file);
  };

  it.each([
    ['an article', '../../secret.txt', 'content/posts/a.mdx'],
    ['a picture', '../../secret.png', 'public/images/a.png'],
    ['a folder of pictures', '/etc', 'public/etc'],
    ['a folder of articles', '/etc', 'content/pages'],
    ['the publication’s own facts', '../secret.txt', 'content/site.yaml'],
    ['the glossary', '../secret.txt', 'content/glossary.yaml'],
    ['a source’s text', '/etc/passwd', 'content/sources/a.txt'],
    ['nothing', 'nowhere', 'public/gone.png'],
    ['itself', 'loop.png', 'public/loop.png'],
  ])('is refused in place of %s, and nothing of its target told', async (_, target, at) => {
    const faults = await faultsAfter(link(target, at));
    expect(faults).toContainEqual(
      expect.objectContaining({ file: at, line: 1, rule: 'stray-link' }),
    );
    expect(JSON.stringify(faults)).not.toMatch(/canary|root:/);
  });

  it.each(['public', 'content'])('is refused in place of all of %s', async (folder) => {
    const faults = await faultsAfter((root) => {
      const elsewhere = fs.mkdtempSync(path.join(root, 'elsewhere-'));
      fs.renameSync(path.join(root, folder), path.join(elsewhere, folder));
      if (folder === 'content') {
        fs.writeFileSync(path.join(elsewhere, 'content/site.yaml'), 'canary-7731: [');
      }
      link(path.join(elsewhere, folder), folder)(root);
    });
    const file = folder === 'content' ? 'content/site.yaml' : folder;
    expect(faults).toContainEqual(expect.objectContaining({ file, line: 1, rule: 'stray-link' }));
    expect(JSON.stringify(faults)).not.toMatch(/canary/);
  });

  it('may lead to another file of the same folder', async () => {
    expect(await faultsAfter(link('cover.png', 'public/images/again.png'))).toEqual([]);
  });

  it('may not lead to a folder of the same folder, of which links make endlessly many', async () => {
    const faults = await faultsAfter((root) => {
      for (const name of ['a', 'b']) link('../l', `public/l/${name}`)(root);
      link('posts', 'content/sources')(root);
    });
    expect(faults.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/sources stray-link',
      'public/l/a stray-link',
      'public/l/b stray-link',
    ]);
    expect(faults[1]?.found).toContain('資料夾的捷徑');
  });
});

describe('a file that no repository of ours holds', () => {
  it.each([
    [
      'a folder called like an article',
      (root: string) => fs.mkdirSync(`${root}/content/posts/a.mdx`),
      'stray-file',
    ],
    ['a line break in its name', writePost('a\n::error::b.mdx'), 'slug'],
    ['a control sequence in its name', writePost('a\u001B[2J.mdx'), 'slug'],
    ['a name that is no text', writePost(bytes('a', [0xff, 0xfe], '.mdx')), 'unreadable'],
    ['a name longer than its address may be', writePost(`${'a'.repeat(240)}.mdx`), 'slug'],
    ['no name', writePost(' .mdx'), 'slug'],
    ['the wrong ending', writePost('a.mdx.js'), 'stray-file'],
    ['5 MB in one line', writePost('a.mdx', post(head, '甲'.repeat(5_000_000))), 'size'],
    ['nothing but a null byte', writePost('a.mdx', bytes([0])), 'front-matter'],
    ['a null byte in front of it', writePost('a.mdx', bytes([0], post(head))), 'front-matter'],
    [
      'a null byte in its title',
      writePost('a.mdx', post('title: 甲\0乙\ndate: 2025-01-02')),
      'invalid-field',
    ],
    ['UTF-16', writePost('a.mdx', Buffer.from(post(head), 'utf16le')), 'encoding'],
    ['half of a character', writePost('a.mdx', bytes(post(head), [0xed, 0xa0, 0x80])), 'encoding'],
    [
      'an overlong sequence',
      writePost('a.mdx', bytes(post(head), [0xc0, 0xbc], 'script>')),
      'encoding',
    ],
    ['a cut-off character', writePost('a.mdx', bytes(post(head), [0xe4, 0xb8])), 'encoding'],
    [
      '600 lists in each other',
      writePost(
        'a.mdx',
        post(head, Array.from({ length: 600 }, (_, at) => `${' '.repeat(at * 2)}- 甲`).join('\n')),
      ),
      'limits',
    ],
    ['30,000 signs of emphasis', writePost('a.mdx', post(head, '*「'.repeat(30_000))), 'limits'],
    [
      '100,000 lines without a blank one',
      writePost('a.mdx', post(head, '甲\n=\n'.repeat(50_000))),
      'limits',
    ],
    [
      '1,000 elements in each other',
      writePost('a.mdx', post(head, `${'<span>'.repeat(1000)}甲${'</span>'.repeat(1000)}`)),
      'limits',
    ],
    [
      '2,000 components in each other',
      writePost('a.mdx', post(head, `${'<Callout>\n'.repeat(2000)}\n甲\n`)),
      'limits',
    ],
    [
      'a table of 2,800 rows without the 1,000 cells that its head has',
      writePost(
        'a.mdx',
        post(head, `${'|a'.repeat(1000)}\n${'|-'.repeat(1000)}\n${'|b\n'.repeat(2800)}`),
      ),
      'limits',
    ],
    ['600 shortcodes', writePost('a.mdx', post(head, '{{< x >}}\n\n'.repeat(600))), 'mdx-syntax'],
  ])('is refused: %s', async (_, prepare, rule) => {
    const started = performance.now();
    const faults = await faultsAfter(prepare);
    expect(new Set(faults.map((fault) => fault.rule))).toEqual(new Set([rule]));
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('is published with a mark in place of a null byte', async () => {
    const source = bytes(post(head, '甲'), [0], '乙');
    const text = await inProject({ 'content/posts/a.mdx': source }, async () => {
      const { readArchive } = await import('../../../lib/articles');
      const { articles } = await readArchive({ now, preview: false });
      return articles[0]?.text ?? '';
    });
    expect(text).toMatch(/甲\uFFFD/);
    expect(text).not.toMatch(/[\0<\uD800-\uDFFF]/);
  });
});
