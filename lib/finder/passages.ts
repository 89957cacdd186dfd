import { termsOf } from '../terms';
import type { ArticleFile, PlacedPassage } from './format';
import type { Question } from './question';
import { rarity, type TermTable } from './rank';

/** A passage with the share of the question that it speaks to, from 0 to 1. */
export interface ScoredPassage extends PlacedPassage {
  score: number;
}

/** What stands above a passage speaks for it as well, though less. */
const headingShare = 0.4;
const titleShare = 0.25;
/** Words that stand in one sentence belong together more than those of one paragraph. */
const sentenceShare = 0.3;
/** Table cells and lists are hard to read out of their place. */
const noSentence = 0.8;

/**
 * Scores the passages of an article by what they say of the question, rare words counting more.
 * @returns best first; equal scores in reading order
 */
export function scorePassages(
  question: Question,
  table: TermTable,
  { facts, sections }: Pick<ArticleFile, 'facts' | 'sections'>,
): ScoredPassage[] {
  const weigh = unitWeights(question, table);
  const inTitle = weigh(new Set(termsOf(facts.title)));
  return sections
    .flatMap(({ heading, pieces }) => {
      const inHeading = weigh(new Set(termsOf(heading?.text ?? '')));
      return pieces.map((text) => {
        const inText = weigh(new Set(termsOf(text)));
        const whole = total(
          inText.map((weight, unit) =>
            Math.max(
              weight,
              (inHeading[unit] ?? 0) * headingShare,
              (inTitle[unit] ?? 0) * titleShare,
            ),
          ),
        );
        const sentences = text.split(/(?<=[。！？])/u);
        const closest = Math.max(
          ...sentences.map((sentence) => total(weigh(new Set(termsOf(sentence))))),
        );
        const readable = /[。！？]/u.test(text) ? 1 : noSentence;
        return {
          ...(heading ? { heading } : {}),
          text,
          score: readable * (whole * (1 - sentenceShare) + closest * sentenceShare),
        };
      });
    })
    .sort((a, b) => b.score - a.score);
}

/** Gives for a set of terms each unit's weight if the set has it; all weights together are 1. */
function unitWeights({ units }: Question, table: TermTable) {
  const masses = units.map(({ names: [own = []] }) =>
    total(own.map((term) => rarity(table, term))),
  );
  const all = total(masses) || 1;
  return (terms: ReadonlySet<string>): number[] =>
    units.map(({ names }, place) => {
      const shares = names.map((name) => {
        const has = total(
          name.filter((term) => terms.has(term)).map((term) => rarity(table, term)),
        );
        return has / (total(name.map((term) => rarity(table, term))) || 1);
      });
      return (Math.max(...shares) * (masses[place] ?? 0)) / all;
    });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
