import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { Fault } from '../fault';
import type { Picture } from '../pictures';
import { checkBody } from './check';
import { figures } from './figures';
import { type Heading, headingIds } from './heading-ids';
import { joinHanLines } from './join-han-lines';
import { leadingCover, liftCover } from './lift-cover';
import { parseTolerantly } from './syntax-faults';

/** What an article's body is rendered with. */
export interface BodyOptions {
  /** The cover that front matter names. */
  cover?: string | undefined;
}

/** Markdown as articles write it: GFM, and emphasis that works beside Chinese punctuation. */
const syntax: PluggableList = [remarkGfm, remarkCjkFriendly, remarkCjkFriendlyStrikethrough];

/**
 * The remark plugins of an article's body. Page, feed and Markdown edition all use this list.
 */
export function remarkPlugins(options: BodyOptions = {}): PluggableList {
  return [...syntax, [liftCover, options], joinHanLines, figures, headingIds];
}

const parser = unified().use(remarkParse).use(remarkMdx).use(syntax).freeze();

/** A body in the form that every output is made from. */
export interface Body {
  tree: Root;
  headings: Heading[];
  /** Pictures in reading order, without the cover. */
  pictures: Picture[];
  /** Address of the archive's cover picture, if the body begins with one. */
  leadingCover?: string;
}

/**
 * Parses and checks a body.
 * @param body MDX whose line numbers agree with the file's
 * @param file name for the faults
 */
export async function parseBody(
  body: string,
  file: string,
  options: BodyOptions = {},
): Promise<{ body: Body; faults: [] } | { body: undefined; faults: Fault[] }> {
  const { tree, faults } = parseTolerantly(body, file, (text) => parser.parse(text));
  if (tree) faults.push(...(await checkBody(tree, file)));
  if (!tree || faults.length > 0) return { body: undefined, faults };

  const cover = leadingCover(tree)?.url;
  const vfile = new VFile(body);
  const finished = await unified().use(remarkPlugins(options)).run(tree, vfile);
  return {
    body: {
      tree: finished as Root,
      headings: vfile.data.headings ?? [],
      pictures: vfile.data.pictures ?? [],
      ...(cover === undefined ? {} : { leadingCover: cover }),
    },
    faults: [],
  };
}
