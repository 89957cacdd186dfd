import rehypeShiki from '@shikijs/rehype';
import type { Root as PageTree } from 'hast';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Edition } from '../edition';
import { rehypeOptionsIn } from './output';
import { placeNotes } from './place-notes';
import { typeset } from './typeset';

export type { PageTree };

/** Our components and the author's own elements, which pages draw. */
const jsxElements = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

/**
 * Makes the tree that a page draws: HTML, with our components as they are named. Plain data, and no
 * code: what an author wrote as an expression is not in it.
 * @param tree finished body; changed in place
 */
export async function pageTree(tree: Root, edition: Edition): Promise<PageTree> {
  return unified()
    .use(dropExpressions)
    .use(remarkRehype, { ...rehypeOptionsIn(edition), passThrough: [...jsxElements] })
    .use(typeset)
    .use(placeNotes)
    .use(rehypeShiki, {
      themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
      defaultColor: 'light-dark()',
      // Languages load as articles use them; all 300 at once take twelve seconds.
      langs: [],
      lazy: true,
      // Words without a language may wrap; code may not.
      addLanguageClass: true,
      defaultLanguage: 'text',
      fallbackLanguage: 'text',
    })
    .use(dropPlaces)
    .run(tree);
}

/** Remark plugin: what is left of expressions are comments, which are the author's own. */
function dropExpressions() {
  return (tree: Root) => {
    visit(tree, ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'], (_, index, parent) => {
      if (index === undefined || !parent) return;
      parent.children.splice(index, 1);
      return index;
    });
  };
}

/** Rehype plugin: a page says nothing of where in its file something stood. */
function dropPlaces() {
  return (tree: PageTree) => {
    visit(tree, (node) => {
      delete node.position;
      delete node.data;
      return undefined;
    });
  };
}
