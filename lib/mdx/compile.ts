import rehypeShiki from '@shikijs/rehype';
import type { Root } from 'mdast';
import { serialize } from 'next-mdx-remote/serialize';
import type { PluggableList } from 'unified';
import type { Edition } from '../edition';
import type { Term } from '../glossary';
import { codeTheme } from './code-theme';
import { markTerms } from './mark-terms';
import { rehypeOptionsIn } from './output';
import { placeNotes } from './place-notes';
import { staticHtml } from './static-html';
import { typeset } from './typeset';

const rehypePlugins: PluggableList = [
  typeset,
  placeNotes,
  [
    rehypeShiki,
    {
      theme: codeTheme,
      // A grammar may take the cube of a line's length; nobody reads lines as long as this.
      tokenizeMaxLineLength: 500,
      // Languages load as articles use them; all 300 at once take twelve seconds.
      langs: [],
      lazy: true,
      // Words without a language may wrap; code may not.
      addLanguageClass: true,
      defaultLanguage: 'text',
      fallbackLanguage: 'text',
    },
  ],
  staticHtml,
];

/**
 * Compiles a body for its page: next-mdx-remote's code for Server Components.
 * @param tree the body in its finished form (`lib/mdx/parse.ts`); stays as it is
 * @param glossary terms to explain
 */
export async function compileBody(
  tree: Root,
  glossary: readonly Term[],
  edition: Edition,
): Promise<string> {
  const finished = () => () => structuredClone(tree);
  const { compiledSource } = await serialize(
    // Parsed and checked before, all that is left of its text is the tree.
    '',
    {
      mdxOptions: {
        remarkPlugins: [finished, [markTerms, { glossary }]],
        remarkRehypeOptions: rehypeOptionsIn(edition),
        rehypePlugins,
      },
    },
    true,
  );
  return compiledSource;
}
