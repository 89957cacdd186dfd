import rehypeShiki from '@shikijs/rehype';
import { serialize } from 'next-mdx-remote/serialize';
import type { Edition } from '../edition';
import { rehypeOptionsIn } from './output';
import { type BodyOptions, remarkPlugins } from './parse';
import { placeNotes } from './place-notes';
import { typeset } from './typeset';

/** What next-mdx-remote makes a page's text with. */
export function mdxOptions(options: BodyOptions | undefined, edition: Edition) {
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
  } as NonNullable<NonNullable<Parameters<typeof serialize>[1]>['mdxOptions']>;
}

/** Compiles a body that was checked, for a page that draws it later. */
export async function compileBody(
  body: string,
  options: BodyOptions,
  edition: Edition,
): Promise<string> {
  const { compiledSource } = await serialize(
    body,
    { mdxOptions: mdxOptions(options, edition) },
    // For Server Components.
    true,
  );
  return compiledSource;
}
