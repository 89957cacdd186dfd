import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import { chineseAutolinks } from './chinese-autolinks';

/** Markdown as we write it: GFM, and emphasis that works beside Chinese punctuation. */
export const markdownSyntax: PluggableList = [
  // 「3~5天」 is a range; only ~~two~~ strike out.
  [remarkGfm, { singleTilde: false }],
  chineseAutolinks,
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, { singleTilde: false }],
];

const parser = unified().use(remarkParse).use(remarkMdx).use(markdownSyntax).freeze();

/**
 * Parses a body as MDX.
 * @throws VFileMessage at the first syntax error
 */
export function parseMdx(body: string): Root {
  return parser.parse(body);
}
