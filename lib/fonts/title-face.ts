import { createHash } from 'node:crypto';
import { scriptOf } from '../script';

/** Counted up when faces are cut otherwise: what an address has given, it gives for ever. */
const cut = 2;

/** A face with the glyphs of one headline, for readers whose system has no Ming. */
export interface TitleFace {
  /** Name in style sheets; also of the class that sets it. */
  family: string;
  /** Name of its file, which is always the same for the same glyphs. */
  file: string;
  /** What it has glyphs for: every character of the headline once, and the space. */
  characters: string;
}

/**
 * The headline's face: the same for every headline of the same characters in the same script.
 * @param language BCP 47
 */
export function titleFace(title: string, language: string): TitleFace {
  // A line's height and baseline are those of the first face that has a space.
  const characters = [...new Set([' ', ...title])].sort().join('');
  const hash = createHash('sha256')
    .update(`${cut} ${scriptOf(language)} ${characters}`)
    .digest('hex')
    .slice(0, 8);
  return { family: `ming-${hash}`, file: `${hash}.woff`, characters };
}
