import rehypeShiki from '@shikijs/rehype';
import type { Root } from 'mdast';
import { serialize } from 'next-mdx-remote/serialize';
import type { Processor } from 'unified';
import type { Edition } from '../edition';
import { rehypeOptionsIn } from './output';
import { type BodyOptions, remarkPlugins } from './parse';
import { placeNotes } from './place-notes';
import { typeset } from './typeset';

type MdxOptions = NonNullable<NonNullable<Parameters<typeof serialize>[1]>['mdxOptions']>;

/** What next-mdx-remote makes a page's text with. */
export function mdxOptions(options: BodyOptions | undefined, edition: Edition): MdxOptions {
  return {
    remarkPlugins: remarkPlugins(options),
    remarkRehypeOptions: rehypeOptionsIn(edition),
    rehypePlugins: [
      typeset,
      placeNotes,
      [
        rehypeShiki,
        {
          themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
          defaultColor: 'light-dark()',
          // Languages load as articles use them; all 300 at once take twelve seconds.
          langs: [],
          lazy: true,
          // Words without a language may wrap; code may not.
          addLanguageClass: true,
          defaultLanguage: 'text',
          fallbackLanguage: 'text',
        },
      ] satisfies [unknown, unknown],
    ],
  } as MdxOptions;
}

/**
 * Compiles a body for a page that draws it later.
 * @param tree the same as it was parsed, before any plugin; stays as it is
 */
export async function compileBody(
  body: string,
  tree: Root,
  options: BodyOptions,
  edition: Edition,
): Promise<string> {
  // To parse it once more, to the same, would take as long as all the rest.
  function parsed(this: Processor) {
    this.parser = () => structuredClone(tree);
  }
  const { remarkPlugins, ...others } = mdxOptions(options, edition);
  const { compiledSource } = await serialize(
    body,
    { mdxOptions: { remarkPlugins: [...(remarkPlugins ?? []), parsed], ...others } },
    // For Server Components.
    true,
  );
  return compiledSource;
}
