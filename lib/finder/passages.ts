import { termsOf } from '../terms';
import type { ArticleFile, PlacedPassage } from './format';
import type { Question } from './question';
import { characterWeight, type TermTable, termWeight } from './rank';

/** A passage with the share of the question that it speaks to, from 0 to 1. */
export interface ScoredPassage extends PlacedPassage {
  score: number;
  /** How many of the things asked for it names, or its heading does. */
  named: number;
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
          named: inText.filter((weight, unit) => weight > 0 || (inHeading[unit] ?? 0) > 0).length,
          score: readable * (whole * (1 - sentenceShare) + closest * sentenceShare),
        };
      });
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * Gives for a set of terms each unit's weight if the set has it. All weights together with what the
 * archive does not know of the question are 1.
 */
function unitWeights({ units, terms }: Question, table: TermTable) {
  const weights = new Map(
    terms.map((term) => [term, table.terms.has(term) ? termWeight(table, term) : 0]),
  );
  const weigh = (names: readonly string[]) => total(names.map((term) => weights.get(term) ?? 0));
  const all = total(units.map(({ names: [own = []] }) => weigh(own))) + unknownWeight(units, table);
  return (present: ReadonlySet<string>): number[] =>
    units.map(({ names }) => {
      const own = weigh(names[0] ?? []);
      const shares = names.map((name) => {
        const whole = weigh(name);
        return whole === 0 ? 0 : weigh(name.filter((term) => present.has(term))) / whole;
      });
      return (Math.max(...shares) * own) / (all || 1);
    });
}

/**
 * What the archive has no word for: a Latin word and a Han character count as a rare term each:
 * they name what is not written about. Pairs that only stand astride two words are not missed.
 */
function unknownWeight(units: Question['units'], table: TermTable): number {
  const own = units.flatMap(({ names }) => names[0] ?? []);
  const known = new Set(own.filter((term) => table.terms.has(term)).flatMap((term) => [...term]));
  const missing = own.filter((term) => !table.terms.has(term));
  const characters = new Set(missing.filter(isHan).flatMap((term) => [...term]));
  const unknown = [...characters].filter((character) => !known.has(character));
  return (
    total(missing.filter((term) => !isHan(term)).map((term) => termWeight(table, term))) +
    total(unknown.map((character) => characterWeight(table, character)))
  );
}

function isHan(term: string): boolean {
  return /^\p{Script=Han}/u.test(term);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
