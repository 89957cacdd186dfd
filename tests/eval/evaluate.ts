import type { Archive } from '../../lib/articles';
import { finderFiles } from '../../lib/finder/index-part';
import { type Finder, makeFinder } from '../../lib/finder/make-finder';
import { messagesFor } from '../../lib/messages/messages';
import { findVariants, variantsOf } from '../../lib/search/variant-index';
import { variantsPath } from '../../lib/search/variants';
import { keywordSearch } from './keyword-search';
import type { EvalQuestion } from './questions';

/** Gives slugs for a question, best first. */
export type Ranking = (question: string) => Promise<string[]>;

/** Means over questions, each from 0 to 1. */
export interface RankingFigures {
  recallAt1: number;
  recallAt3: number;
  recallAt5: number;
  /** Of the first right article's rank among the first five; a question without one counts 0. */
  meanReciprocalRank: number;
}

export interface AskFigures {
  /** Of the questions that were answered, those whose best passage is of a right article. */
  precision: number;
  /** Of the questions that have an answer, those that got it as the best passage. */
  recall: number;
  /** Of the questions that have none, those that were refused. */
  refused: number;
}

/** The finder over an archive in memory. */
export function finderOf(archive: Archive): Finder {
  const files = new Map<string, unknown>([
    ...[...finderFiles(archive)].map(
      ({ path, content }) => [path, JSON.parse(String(content))] as const,
    ),
    [
      variantsPath,
      variantsOf(
        [
          findVariants(
            archive.articles.map(({ text }) => text),
            'traditional',
          ),
        ],
        'traditional',
      ),
    ],
  ]);
  return makeFinder({
    load: async (path) => files.get(path),
    hasTextFragments: true,
    words: messagesFor('zh-Hant-TW').finder.facets,
  });
}

/** The ways to rank that are compared, by name. */
export function rankingsOf({ articles }: Archive, finder: Finder): Record<string, Ranking> {
  return {
    finder: async (question) =>
      (await finder.find(question, [])).suggestions.map(({ article }) => article.slug),
    'keywords (OR)': keywordSearch(articles, 'OR'),
    'keywords (AND)': keywordSearch(articles, 'AND'),
  };
}

export async function evaluateRanking(
  questions: readonly EvalQuestion[],
  rank: Ranking,
): Promise<RankingFigures> {
  const found = await Promise.all(
    questions
      .filter(({ answers }) => answers.length > 0)
      .map(async ({ question, answers }) => {
        const right = (await rank(question)).slice(0, 5).map((slug) => answers.includes(slug));
        const recall = (most: number) =>
          right.slice(0, most).filter(Boolean).length / Math.min(answers.length, most);
        return { recall, reciprocal: right.includes(true) ? 1 / (right.indexOf(true) + 1) : 0 };
      }),
  );
  return {
    recallAt1: mean(found.map(({ recall }) => recall(1))),
    recallAt3: mean(found.map(({ recall }) => recall(3))),
    recallAt5: mean(found.map(({ recall }) => recall(5))),
    meanReciprocalRank: mean(found.map(({ reciprocal }) => reciprocal)),
  };
}

export async function evaluateAsk(
  questions: readonly EvalQuestion[],
  ask: Finder['ask'],
): Promise<AskFigures> {
  const results = await Promise.all(
    questions.map(async ({ question, answers }) => {
      const best = (await ask(question)).passages[0];
      return {
        hasAnswer: answers.length > 0,
        isAnswered: best !== undefined,
        isRight: best !== undefined && answers.includes(best.article.slug),
      };
    }),
  );
  const share = (of: typeof results, is: (result: (typeof results)[number]) => boolean) =>
    mean(of.map((result) => (is(result) ? 1 : 0)));
  return {
    precision: share(
      results.filter(({ isAnswered }) => isAnswered),
      ({ isRight }) => isRight,
    ),
    recall: share(
      results.filter(({ hasAnswer }) => hasAnswer),
      ({ isRight }) => isRight,
    ),
    refused: share(
      results.filter(({ hasAnswer }) => !hasAnswer),
      ({ isAnswered }) => !isAnswered,
    ),
  };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / (numbers.length || 1);
}
