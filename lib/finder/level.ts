import type { Article } from '../article';
import type { ArticleFacts } from './answer';

/** Latin words, names and numbers; the rest of a Chinese text is words that everybody knows. */
const symbols = /[\p{Script=Latin}\p{N}]+(?:[.,'’_-][\p{Script=Latin}\p{N}]+)*/gu;

/**
 * Estimates how much an article asks of its reader: by the share of its words that are Latin
 * names, abbreviations and numbers, and by how much of its body is not prose (code, formulas).
 */
export function levelOf({ text, body, characters }: Article): ArticleFacts['level'] {
  if (characters === 0) return 'introduction';
  const share = (text.match(symbols)?.length ?? 0) / characters;
  const code = (body.match(/^```[\s\S]*?^```/gmu) ?? []).join('').length / body.length;
  const demand = share + code;
  if (demand < 0.1) return 'introduction';
  return demand < 0.3 ? 'intermediate' : 'advanced';
}
