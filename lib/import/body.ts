import { convertAddresses } from './addresses';
import { convertAutolinks } from './autolinks';
import { type FoundCover, liftCover } from './cover';
import { escapeForMdx } from './escapes';
import { joinCaptions } from './figures';
import { convertHtml } from './html';
import { fenceIndentedCode } from './indented-code';
import { Manuscript } from './manuscript';
import { convertMarks } from './marks';
import type { Note } from './note';
import { collectPictures, type PictureUse } from './pictures';
import { noContext, type PostContext } from './post-context';
import { linkRemotePictures } from './remote-pictures';
import { convertShortcodes } from './shortcodes';
import { addSummaries } from './summaries';

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
 * @param context what the post's site knows
 * @throws Error when two rules edited the same place
 */
export function convertBody(
  source: string,
  firstLine: number,
  cover: string | undefined,
  context: PostContext = noContext,
): ConvertedBody {
  const manuscript = new Manuscript(source, firstLine, context);
  const found = liftCover(manuscript, cover);
  // A rule leaves alone what an earlier one has taken.
  fenceIndentedCode(manuscript);
  convertShortcodes(manuscript);
  convertMarks(manuscript);
  joinCaptions(manuscript);
  convertHtml(manuscript);
  convertAutolinks(manuscript);
  convertAddresses(manuscript);
  const { pictures, hasRemote } = collectPictures(manuscript);
  escapeForMdx(manuscript);
  const written = manuscript.finish();
  const text = addSummaries(hasRemote ? linkRemotePictures(written) : written);
  return { text, cover: found, pictures, notes: manuscript.notes };
}
