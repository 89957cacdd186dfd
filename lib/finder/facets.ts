import { fill } from '../messages/fill';
import type { Messages } from '../messages/messages';
import type { Facet, FinderAnswer, Narrowing } from './answer';
import { type ArchiveTable, levels } from './format';
import type { Scored } from './rank';

type Question = NonNullable<FinderAnswer['question']>;

/** How the questions and their answers are called. */
export type FacetWords = Messages['finder']['facets'];

const lengths = [
  { value: 'short', most: 5 },
  { value: 'medium', most: 10 },
  { value: 'long', most: Number.POSITIVE_INFINITY },
] as const;
const videos: readonly string[] = ['yes', 'no'];
const facets: readonly Facet[] = ['topic', 'level', 'length', 'year', 'video'];
/** More answers than these are a list and no question. */
const mostOptions = 8;

/** The answers that the archive has: an old or mended address may name others, which say nothing. */
export function knownAnswers(
  { topics, years }: ArchiveTable,
  narrowings: readonly Narrowing[],
): readonly Narrowing[] {
  const values: Readonly<Record<Facet, readonly string[]>> = {
    topic: topics.map(({ slug }) => slug),
    level: levels,
    length: lengths.map(({ value }) => value),
    year: years,
    video: videos,
  };
  return narrowings.filter(({ facet, value }) => values[facet].includes(value));
}

/** Whether an article has what every answer asks for; several answers to one facet are alternatives. */
export function fits(
  table: ArchiveTable,
  article: number,
  narrowings: readonly Narrowing[],
): boolean {
  return facets.every((facet) => {
    const wanted = narrowings.filter((one) => one.facet === facet);
    return (
      wanted.length === 0 ||
      wanted.some(({ value }) => valuesOf(table, article, facet).includes(value))
    );
  });
}

/** A wish that an article misses by one step takes this share of its score. */
const missedShare = 0.8;
/** What is more or less, and not only other. */
const scales: Partial<Record<Facet, readonly string[]>> = {
  level: levels,
  length: lengths.map(({ value }) => value),
};

/**
 * Puts what readers wish for first. Wishes are no conditions: an article about the matter stays
 * before one that only has the length.
 * @param isAll whether nothing but wishes was said; then only what comes nearest to them is left
 */
export function preferring(
  table: ArchiveTable,
  ranked: readonly Scored[],
  wishes: readonly Narrowing[],
  isAll: boolean,
): readonly Scored[] {
  if (wishes.length === 0) return ranked;
  const missed = ranked.map(({ article }) =>
    wishes.reduce((sum, wish) => sum + stepsBetween(table, article, wish), 0),
  );
  const least = Math.min(...missed);
  return ranked
    .map(({ article, score }, place) => ({
      article,
      score: score * missedShare ** (missed[place] ?? 0),
      isNearest: missed[place] === least,
    }))
    .filter(({ isNearest }) => isNearest || !isAll)
    .map(({ article, score }) => ({ article, score }))
    .sort((a, b) => b.score - a.score || a.article - b.article);
}

function stepsBetween(table: ArchiveTable, article: number, { facet, value }: Narrowing): number {
  const scale = scales[facet] ?? [];
  const [own = ''] = valuesOf(table, article, facet);
  return Math.abs(scale.indexOf(own) - scale.indexOf(value));
}

/**
 * The question whose answers leave the least doubt about what is meant: the one with the highest
 * entropy over the candidates, each weighing as much as its score.
 * @param asked facets that were answered already
 */
export function bestQuestion(
  table: ArchiveTable,
  candidates: readonly Scored[],
  asked: readonly Narrowing[],
  words: FacetWords,
): Question | undefined {
  const open = facets.filter((facet) => !asked.some((one) => one.facet === facet));
  let best: { question: Question; entropy: number } | undefined;
  for (const facet of open) {
    const split = splitOf(table, candidates, facet);
    const entropy = entropyOf(split.map(({ weight }) => weight));
    if (split.length < 2 || (best && entropy <= best.entropy)) continue;
    const options = split.slice(0, mostOptions).map(({ value, count }) => ({
      value,
      name: nameOf(table, facet, value, words),
      count,
    }));
    best = {
      question: { facet, text: words.questions[facet], options: inOrder(facet, options) },
      entropy,
    };
  }
  return best?.question;
}

function splitOf(table: ArchiveTable, candidates: readonly Scored[], facet: Facet) {
  const parts = new Map<string, { value: string; count: number; weight: number }>();
  for (const { article, score } of candidates) {
    const values = valuesOf(table, article, facet);
    for (const value of values) {
      const part = parts.get(value) ?? { value, count: 0, weight: 0 };
      parts.set(value, part);
      part.count += 1;
      part.weight += score / values.length;
    }
  }
  return (
    [...parts.values()]
      // An answer that takes nothing away is none.
      .filter(({ count }) => count < candidates.length)
      .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1))
  );
}

function entropyOf(weights: readonly number[]): number {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.reduce((sum, weight) => sum - (weight / all) * Math.log2(weight / all), 0);
}

function valuesOf(
  { columns, topics, years }: ArchiveTable,
  article: number,
  facet: Facet,
): string[] {
  switch (facet) {
    case 'topic':
      return (columns.topics[article] ?? []).flatMap((place) => topics[place]?.slug ?? []);
    case 'level':
      return [levels[columns.level[article] ?? 0] ?? 'introduction'];
    case 'length':
      return lengths
        .filter(({ most }) => (columns.minutes[article] ?? 0) <= most)
        .slice(0, 1)
        .map(({ value }) => value);
    case 'year':
      return [years[columns.year[article] ?? 0] ?? ''];
    case 'video':
      return [columns.hasVideo[article] ? 'yes' : 'no'];
  }
}

/** An answered question in the words that readers saw. */
export function wordsFor(table: ArchiveTable, { facet, value }: Narrowing, words: FacetWords) {
  return { question: words.questions[facet], name: nameOf(table, facet, value, words) };
}

/** A value as readers see it; an unknown one as it is. */
function nameOf(
  { topics }: Pick<ArchiveTable, 'topics'>,
  facet: Facet,
  value: string,
  words: FacetWords,
): string {
  const named = (names: Readonly<Record<string, string>>) => new Map(Object.entries(names));
  const names: Readonly<Record<Facet, string | undefined>> = {
    topic: topics.find(({ slug }) => slug === value)?.name,
    level: named(words.levels).get(value),
    length: named(words.lengths).get(value),
    year: fill(words.year, { year: value }),
    video: named(words.videos).get(value),
  };
  return names[facet] ?? value;
}

/** Topics by weight; what has an order of its own in that. */
function inOrder(facet: Facet, options: Question['options']): Question['options'] {
  if (facet === 'topic') return options;
  const order: readonly string[] =
    facet === 'level' ? levels : facet === 'length' ? lengths.map(({ value }) => value) : videos;
  return [...options].sort((a, b) =>
    facet === 'year'
      ? a.value > b.value
        ? -1
        : 1
      : order.indexOf(a.value) - order.indexOf(b.value),
  );
}
