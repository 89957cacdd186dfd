import type { FootnoteDefinition, Nodes, Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import { emptyComponents } from './elements';
import { isJsxElement } from './jsx';

/** A place where text stands in the file and would not be on the page. */
export interface LostText {
  node: Nodes;
  found: string;
  advice: string;
}

/**
 * Finds what Markdown drops without a word: footnotes that nothing refers to or that are defined
 * twice, table cells beyond the last column, words inside a component that shows none.
 */
export function lostText(tree: Root): LostText[] {
  const lost: LostText[] = [];
  const references = new Set<string>();
  const definitions: FootnoteDefinition[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') references.add(node.identifier);
    if (node.type === 'footnoteDefinition') definitions.push(node);
    if (node.type === 'table') lost.push(...extraCells(node));
    // HTML has no end tag for it, and React no text in it.
    const isEmpty =
      isJsxElement(node) && (emptyComponents.has(node.name ?? '') || node.name === 'br');
    if (isEmpty && node.children.length > 0) {
      lost.push({
        node,
        found: `<${node.name}> 裡面的文字不會出現在頁面上。`,
        advice: `請寫成 <${node.name} … />，文字移到外面${node.name === 'Figure' ? '或 caption="…"' : ''}。`,
      });
    }
  });
  const seen = new Set<string>();
  for (const node of definitions) {
    const { identifier, label } = node;
    if (!references.has(identifier)) {
      lost.push({
        node,
        found: `註腳 [^${label}] 沒有人引用，不會出現在頁面上。`,
        advice: `請在內文要註解的地方寫上 [^${label}]，或刪掉這個註腳。`,
      });
    } else if (seen.has(identifier)) {
      lost.push({
        node,
        found: `註腳 [^${label}] 寫了兩次，這一個不會出現在頁面上。`,
        advice: '請換一個編號，或刪掉其中一個。',
      });
    }
    seen.add(identifier);
  }
  return lost;
}

function extraCells(table: Table): LostText[] {
  const columns = table.children[0]?.children.length ?? 0;
  return table.children
    .filter((row) => row.children.length > columns)
    .map((row) => ({
      node: row,
      found: `這一列有 ${row.children.length} 格，表頭只有 ${columns} 格，多的不會出現在頁面上。`,
      advice: '請補上表頭，或刪掉多的格子；文字裡的直線要寫成 \\|。',
    }));
}
