import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributesOf, isJsxElement, setAttributes } from './jsx';

/**
 * Remark plugin: the original of a translated quotation is in the language of the article's
 * source, unless its author says otherwise.
 */
export function nameOriginals({ sourceLanguage }: { sourceLanguage?: string | undefined } = {}) {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || node.name !== 'Quote') return;
      const attributes = attributesOf(node);
      if (attributes.original === undefined) return;
      const originalLang = attributes.originalLang ?? sourceLanguage;
      setAttributes(node, { ...attributes, originalLang });
    });
  };
}
