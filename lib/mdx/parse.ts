import type { Root } from 'mdast';
import { type PluggableList, unified } from 'unified';
import { VFile } from 'vfile';
import type { Converter } from '../convert/converter';
import type { Edition } from '../edition';
import type { Fault } from '../fault';
import type { Picture } from '../pictures';
import { checkBody } from './check';
import { convertTree } from './convert-tree';
import { dropComments } from './drop-comments';
import { figures } from './figures';
import { type Heading, headingIds } from './heading-ids';
import { joinHanLines } from './join-han-lines';
import { liftBlocks } from './lift-blocks';
import { leadingCover, liftCover } from './lift-cover';
import { limitFaults, treeFaults } from './limits';
import { linkWithin } from './link-within';
import { nameOriginals } from './name-originals';
import { nameVideos } from './name-videos';
import { openFences } from './open-fences';
import { rejoinWords } from './rejoin-words';
import { rubies } from './ruby';
import { markdownSyntax, parseMdx } from './syntax';
import { parseTolerantly } from './syntax-faults';
import { trimAutolinks } from './trim-autolinks';

/** How a body is turned into another edition. */
export interface Conversion {
  converter: Converter;
  edition: Edition;
}

/** What an article's body is rendered with. */
export interface BodyOptions {
  /** The cover that front matter names. */
  cover?: string | undefined;
  /** The article's title, for videos without one. */
  title?: string | undefined;
  /** Language of the article's source, for the originals of translated quotations. */
  sourceLanguage?: string | undefined;
  /** What another edition than the main one makes of the body. */
  conversion?: Conversion | undefined;
}

/**
 * The remark plugins of an article's body. Page, feed and Markdown edition all use this list.
 */
function remarkPlugins(options: BodyOptions): PluggableList {
  return [
    ...markdownSyntax,
    [liftCover, options],
    [nameVideos, options],
    [nameOriginals, options],
    trimAutolinks,
    dropComments,
    rejoinWords,
    rubies,
    joinHanLines,
    figures,
    headingIds,
    liftBlocks,
    ...(options.conversion ? conversionPlugins(options.conversion) : []),
  ];
}

/** What turns a finished body into another edition. */
export function conversionPlugins({ converter, edition }: Conversion): PluggableList {
  return [
    [convertTree, converter],
    [linkWithin, edition],
  ];
}

/** A body in the form that every output is made from. */
export interface Body {
  tree: Root;
  /** The tree as it was parsed, before any plugin, where it was asked for. */
  written?: Root;
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
  { withWritten = false } = {},
): Promise<
  | { body: Body; faults: [] }
  // The tree as it was parsed also where only what stands in it is at fault.
  | { body: undefined; faults: Fault[]; written?: Root | undefined }
> {
  const limits = limitFaults(body, file);
  if (limits.length > 0) return { body: undefined, faults: limits };
  const { tree, faults } = parseTolerantly(body, file, parseMdx);
  const isAsWritten = faults.length === 0;
  const tooMuch = tree ? treeFaults(tree, file) : [];
  if (tooMuch.length > 0) return { body: undefined, faults: tooMuch };
  if (tree) faults.push(...(await checkBody(tree, file)), ...openFences(tree, body, file));
  const written = withWritten && isAsWritten ? structuredClone(tree) : undefined;
  if (!tree || faults.length > 0) return { body: undefined, faults, written };

  return {
    body: { ...(await finish(body, tree, options)), ...(written ? { written } : {}) },
    faults: [],
  };
}

/**
 * Parses a body that was checked before, perhaps where its pictures are not.
 * @throws VFileMessage at the first syntax error
 */
export async function parseChecked(body: string, options: BodyOptions = {}): Promise<Body> {
  return finish(body, parseMdx(body), options);
}

async function finish(body: string, tree: Root, options: BodyOptions): Promise<Body> {
  const cover = leadingCover(tree)?.url;
  const file = new VFile(body);
  const finished = await unified().use(remarkPlugins(options)).run(tree, file);
  return {
    tree: finished as Root,
    headings: file.data.headings ?? [],
    pictures: file.data.pictures ?? [],
    ...(cover === undefined ? {} : { leadingCover: cover }),
  };
}
