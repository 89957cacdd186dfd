import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { attributesOf, isJsxElement, setAttributes } from './jsx';

/** Remark plugin: a video that its author gave no title is called like the article. */
export function nameVideos({ title }: { title?: string | undefined } = {}) {
  return (tree: Root) => {
    visit(tree, (node) => {
      if (!isJsxElement(node) || node.name !== 'YouTube') return;
      const attributes = attributesOf(node);
      setAttributes(node, { ...attributes, title: attributes.title || title });
    });
  };
}
