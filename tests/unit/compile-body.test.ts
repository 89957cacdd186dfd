import { serialize } from 'next-mdx-remote/serialize';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

it.each(['content', 'tests/fixtures/site'])(
  'makes of a body that was parsed already what next-mdx-remote makes of its text: %s',
  async (folder) => {
    vi.stubEnv('CONTENT_DIR', folder);
    vi.resetModules();
    const { readArchive } = await import('../../lib/articles');
    const { compileBody, mdxOptions } = await import('../../lib/mdx/compile');
    const { parseBody } = await import('../../lib/mdx/parse');
    const { archives } = await readArchive({ now: new Date('2027-06-10'), preview: false });
    let compared = 0;
    for (const { articles, glossary, edition } of archives.values()) {
      for (const { body, bodyOptions, file, terms } of articles) {
        const options = {
          ...bodyOptions,
          glossary: glossary.filter(({ slug }) => terms.includes(slug)),
        };
        const { body: parsed } = await parseBody(body, file, bodyOptions);
        const { compiledSource } = await serialize(
          body,
          { mdxOptions: mdxOptions(options, edition) },
          true,
        );
        const compiled = parsed && (await compileBody(body, parsed.written, options, edition));
        expect(compiled, `${file} ${edition.path}`).toBe(compiledSource);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(10);
  },
);
