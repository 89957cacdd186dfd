import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { attributesOf, isJsxElement, setAttributes } from './jsx';

/**
 * Remark plugin: `<Ruby base="前沿" text="ㄑㄧㄢˊ ㄧㄢˊ" />` becomes the `<ruby>` that an author could
 * have written, so that page, feed and Markdown edition show the same, with brackets where ruby is
 * not known. As many readings as characters: one above each, else all of them above all.
 */
export function rubies() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (!isJsxElement(node) || node.name !== 'Ruby' || index === undefined || !parent) return;
      const { base = '', text = '' } = attributesOf(node);
      const ruby = element('ruby', pairs(base.trim(), text.trim()).flatMap(annotated));
      parent.children.splice(index, 1, ruby);
      return index + 1;
    });
  };
}

/** Whether a node is what stands above words, or the brackets around it. */
export function isReading(node: Nodes): boolean {
  return isJsxElement(node) && (node.name === 'rt' || node.name === 'rp');
}

/** A copy of a node without the readings in it. */
export function withoutReadings<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).filter((child) => !isReading(child));
  return { ...node, children: children.map(withoutReadings) };
}

function pairs(base: string, text: string): [base: string, reading: string][] {
  const characters = [...base];
  const readings = text.split(/\s+/);
  if (characters.length !== readings.length) return [[base, text]];
  return characters.map((character, index) => [character, readings[index] ?? '']);
}

function annotated([base, reading]: [string, string]): PhrasingContent[] {
  return [
    text(base),
    element('rp', [text('（')]),
    element('rt', [text(reading)], { lang: languageOf(reading) }),
    element('rp', [text('）')]),
  ];
}

/** BCP 47, where the letters tell: bopomofo writes nothing but Chinese. */
function languageOf(reading: string): string | undefined {
  return /\p{Script=Bopomofo}/u.test(reading) ? 'zh-Bopo' : undefined;
}

function element(
  name: string,
  children: PhrasingContent[],
  attributes: Readonly<Record<string, string | undefined>> = {},
): MdxJsxTextElement {
  const made: MdxJsxTextElement = { type: 'mdxJsxTextElement', name, attributes: [], children };
  setAttributes(made, attributes);
  return made;
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
