import { termsOf } from '../terms';
import type { ArticleFile, PlacedPassage } from './format';
import type { Question } from './question';
import { characterWeight, mostWeight, type TermTable, termWeight } from './rank';

/** A passage with the share of the question that it speaks to, from 0 to 1. */
export interface ScoredPassage extends PlacedPassage {
  score: number;
  /** Whether it, or its heading, names enough of what was asked for to be a reason to read. */
  isReason: boolean;
}

/** What stands above a passage speaks for it as well, though less. */
const headingShare = 0.4;
const titleShare = 0.25;
/** Words that stand in one sentence belong together more than those of one paragraph. */
const sentenceShare = 0.3;
/** Table cells and lists are hard to read out of their place. */
const noSentence = 0.8;
/** Of several things that were asked for a reason names so many, or a rare one alone. */
const fewestThings = 2;
/** What weighs at least this share of the most that a term can is rare. */
const rare = 0.4;

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
  const isRare = question.units.map(({ names }) =>
    names.flat().some((term) => {
      return table.terms.has(term) && termWeight(table, term) >= rare * mostWeight(table);
    }),
  );
  const fewest = Math.min(fewestThings, question.units.length);
  const inTitle = weigh(new Set(termsOf(facts.title)));
  return sections
    .flatMap(({ heading, pieces }) => {
      const inHeading = weigh(new Set(termsOf(heading?.text ?? '')));
      return pieces.map((text) => {
        const inText = weigh(new Set(termsOf(text)));
        const named = question.units.flatMap((_, unit) =>
          (inText[unit] ?? 0) > 0 || (inHeading[unit] ?? 0) > 0 ? [unit] : [],
        );
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
          isReason: fewest > 0 && (named.length >= fewest || named.some((unit) => isRare[unit])),
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
  // A thing weighs what its best known name does: of roofline an archive may only say 屋頂線.
  const unitWeight = ({ names }: Question['units'][number]) => Math.max(...names.map(weigh));
  const all = total(units.map(unitWeight)) + unknownWeight(units, table);
  return (present: ReadonlySet<string>): number[] =>
    units.map((unit) => {
      const { names } = unit;
      const shares = names.map((name) => {
        const whole = weigh(name);
        return whole === 0 ? 0 : weigh(name.filter((term) => present.has(term))) / whole;
      });
      return (Math.max(...shares) * unitWeight(unit)) / (all || 1);
    });
}

/**
 * What the archive has no word for: a Latin word and a Han character count as a rare term each:
 * they name what is not written about. Pairs that only stand astride two words are not missed.
 */
function unknownWeight(units: Question['units'], table: TermTable): number {
  const isKnown = (name: readonly string[]) => name.some((term) => table.terms.has(term));
  const own = units
    .filter(({ names }) => !names.slice(1).some(isKnown))
    .flatMap(({ names }) => names[0] ?? []);
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
