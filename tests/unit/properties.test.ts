import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readAlias } from '../../lib/alias';
import { splitContentFile } from '../../lib/content-file';
import { parseArticleFile } from '../../lib/front-matter';
import { unwrap } from '../../lib/han';
import { hiddenCharacters } from '../../lib/hidden-characters';
import { convertPost } from '../../lib/import/convert';
import { targetProblem } from '../../lib/import/copy-target';
import { noContext } from '../../lib/import/post-context';
import { slugFor } from '../../lib/import/slug';
import { markdownLink, markdownWords } from '../../lib/mdx/output';
import { suggestSlug, writeNewArticle } from '../../lib/new-article';
import { isAddressable, isArticleSlug, sitePath, tagSlug } from '../../lib/slug';
import { convertSafely } from './import-convert';
import { publication } from './publication';

/** Any text, also half characters, and often what means something to YAML, Markdown or a path. */
const piece = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...'---\n|: |:\n|"|\'|#| #|[|]|{|}|*|&a|!!x |%|\t|\\|<|>|/|../|.|中|文字|，|。|「|」|**|`|~~|{{< x >}}|<br>|&lt;|- |1. |> |__proto__|null|true|1e3|2025-01-02|\u202E|\0|\uFEFF|\u3000'.split(
        '|',
      ),
    ),
  },
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** Words that readers can see: what a field or a body may hold. */
const words = anything.filter((text) => unwrap(text) !== '' && hiddenCharacters(text).length === 0);

const file = 'content/posts/a.mdx';
const head = '---\ntitle: 甲\ndate: 2025-01-02\n';

/** Seeded, so that a run that fails can be run again; other seeds find other things. */
const runs = (numRuns: number) => ({ seed: Number(process.env.PROPERTY_SEED ?? 1), numRuns });

describe('front matter', () => {
  it('is read, or told of inside the file, whatever it says', () => {
    fc.assert(
      fc.property(anything, anything, (fields, body) => {
        const source = `---\n${fields}\n---\n${body}`;
        const { faults, frontMatter } = parseArticleFile(source, file, publication);
        const lines = source.split(/\r\n?|\n/).length;
        expect(faults.length > 0).toBe(frontMatter === undefined);
        for (const { line, column } of faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      runs(1500),
    );
  });

  it('gives back the words that were written as YAML, on one line', () => {
    fc.assert(
      fc.property(words, words, (title, description) => {
        const fields = stringify({ title, date: '2025-01-02', description });
        const { frontMatter } = parseArticleFile(`---\n${fields}---\n`, file, publication);
        expect(frontMatter?.title).toBe(said(title));
        expect(frontMatter?.description).toBe(said(description));
      }),
      runs(500),
    );
  });

  it('leaves every place of the body where it is in the file', () => {
    fc.assert(
      fc.property(anything, (body) => {
        const source = `${head}---\n${body}`;
        const { parts } = splitContentFile(source, file);
        const read = source.replaceAll(/\r\n?/g, '\n');
        expect(parts?.body).toHaveLength(read.length);
        expect(parts?.body.trimStart()).toBe(read.slice(`${head}---\n`.length).trimStart());
      }),
      runs(500),
    );
  });

  it('of a new article is what its author answered', () => {
    fc.assert(
      fc.property(words, words, (title, sourceName) => {
        const source = writeNewArticle({ title, sourceName }, publication.site, new Date(0));
        const { frontMatter } = parseArticleFile(source, file, publication);
        expect(frontMatter?.title).toBe(unwrap(title));
        expect(frontMatter?.source_name).toBe(unwrap(sourceName));
      }),
      runs(300),
    );
  });
});

/** How one line says it: `unwrap` where it stood on several. */
const said = (text: string) => (text.includes('\n') ? unwrap(text) : text.trim());

describe('slugs', () => {
  /** Whether a name, put into a folder, is a file right in it. */
  const staysInside = (name: string) => !/^\.|[\\/\0]/.test(name) && name !== '';

  it('are names that stay in their folder, and stay what they are', () => {
    fc.assert(
      fc.property(anything, anything, (name, title) => {
        const { slug } = slugFor(name, title);
        expect(isArticleSlug(slug)).toBe(true);
        expect(staysInside(slug)).toBe(true);
        expect(slugFor(slug)).toEqual({ slug, cleaned: false });
        const path = sitePath('posts', slug);
        expect(new URL(path, 'https://a.example').pathname).toBe(path);
        expect(decodeURIComponent(path)).toBe(`/posts/${slug}`);
      }),
      runs(1500),
    );
  });

  it('of titles are plain letters', () => {
    fc.assert(
      fc.property(anything, (title) => {
        expect(suggestSlug(title) ?? 'a').toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
      runs(300),
    );
  });

  it('of tags are one for all spellings, and lead nowhere else', () => {
    fc.assert(
      fc.property(anything, (name) => {
        const slug = tagSlug(name);
        expect(tagSlug(slug)).toBe(slug);
        const capitals = name.replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
        expect(tagSlug(capitals)).toBe(slug);
        if (slug === '' || !isAddressable(slug)) return;
        const path = sitePath('tags', slug);
        expect(new URL(path, 'https://a.example').pathname).toBe(path);
      }),
      runs(1500),
    );
  });

  it('of former addresses are paths of the site, however they are written', () => {
    fc.assert(
      fc.property(anything, (written) => {
        const { path } = readAlias(`/${written}`);
        if (path === undefined) return;
        expect(path.split('/').slice(1).every(staysInside)).toBe(true);
        expect(readAlias(path.split('/').map(encodeURIComponent).join('/')).path).toBe(path);
      }),
      runs(1500),
    );
  });
});

describe('the importer', () => {
  it('makes an article of any post, or says why not', () => {
    fc.assert(
      fc.property(anything, anything, (fields, body) => {
        const { conversion, problems } = convertPost(`---\n${fields}\n---\n${body}`);
        if (conversion) expect(conversion.mdx).toMatch(/^---\n/);
        else expect(problems.length).toBeGreaterThan(0);
        for (const { text } of problems ?? []) expect(text).not.toContain('請回報');
      }),
      runs(600),
    );
  });

  it('loses no word of a body and invents none', () => {
    fc.assert(
      fc.property(words, (body) => {
        convertSafely(body.replace(/^\uFEFF+/, ''), noContext);
      }),
      runs(500),
    );
  });

  it('changes nothing of what it made', () => {
    fc.assert(
      fc.property(words, (body) => {
        const first = convertPost(`${head}---\n${body}`).conversion?.mdx;
        if (first === undefined) return;
        expect(convertPost(first).conversion?.mdx).toBe(first);
      }),
      runs(300),
    );
  });

  it('copies no file out of public/', () => {
    fc.assert(
      fc.property(anything, (to) => {
        if (targetProblem(to) !== undefined) return;
        const at = new URL(to.split('/').map(encodeURIComponent).join('/'), 'file:///public/');
        expect(at.pathname).toMatch(/^\/public\/./);
      }),
      runs(1000),
    );
  });
});

describe('words in the Markdown edition', () => {
  it('show just themselves, also as the label of a link', () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = unwrap(text);
        expect(markdownWords(line)).not.toContain('\n');
        expect(markdownLink(line, 'https://a.example/')).not.toContain('\n');
      }),
      runs(300),
    );
  });
});
