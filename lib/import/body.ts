import { convertAutolinks } from './autolinks';
import { type FoundCover, liftCover } from './cover';
import { escapeForMdx } from './escapes';
import { joinCaptions } from './figures';
import { convertHtml } from './html';
import { fenceIndentedCode } from './indented-code';
import { Manuscript } from './manuscript';
import type { Note } from './note';
import { collectPictures, type PictureUse } from './pictures';
import type { PostContext } from './post-context';
import { convertShortcodes } from './shortcodes';

/** A body turned into MDX. */
export interface ConvertedBody {
  text: string;
  cover: FoundCover | undefined;
  pictures: PictureUse[];
  notes: Note[];
}

/**
 * Turns a Hugo body into MDX.
 * @param firstLine line of the file on which the body begins
 * @param cover the front matter's cover, if it has one
 * @throws Error when two rules edited the same place
 */
export function convertBody(
  source: string,
  firstLine: number,
  cover: string | undefined,
  _context?: PostContext,
): ConvertedBody {
  const manuscript = new Manuscript(source, firstLine);
  const found = liftCover(manuscript, cover);
  // A rule leaves alone what an earlier one has taken.
  convertShortcodes(manuscript);
  joinCaptions(manuscript);
  convertHtml(manuscript);
  convertAutolinks(manuscript);
  fenceIndentedCode(manuscript);
  const pictures = collectPictures(manuscript);
  escapeForMdx(manuscript);
  return { text: manuscript.finish(), cover: found, pictures, notes: manuscript.notes };
}
