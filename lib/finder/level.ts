import type { Article } from '../article';
import type { ArticleFacts } from './answer';

/** Latin words, names and numbers; the rest of a Chinese text is words that everybody knows. */
const symbols = /[\p{Script=Latin}\p{N}]+(?:[.,'’_-][\p{Script=Latin}\p{N}]+)*/gu;
const codeBlocks = /^```.*\n[\s\S]*?^```/gmu;
/** A block of code asks as much as so many names or numbers. */
const codeBlockWeight = 20;

/**
 * Estimates how much an article asks of its reader by what stands in it for every hundred
 * characters of prose: Latin names, abbreviations and numbers count one each, a block of code or a
 * formula counts twenty. Up to six are an introduction, twelve and more are advanced.
 */
export function levelOf({ text, body, characters }: Article): ArticleFacts['level'] {
  const names = text.match(symbols)?.length ?? 0;
  const blocks = body.match(codeBlocks)?.length ?? 0;
  const demand = (100 * (names + codeBlockWeight * blocks)) / (characters || 1);
  if (demand < 6) return 'introduction';
  return demand < 12 ? 'intermediate' : 'advanced';
}
