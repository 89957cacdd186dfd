import { converterOf, type Variants, variantsPath } from '../search/variants';
import type { AskAnswer, Comparison, FinderAnswer, Narrowing, Passage } from './answer';
import { answersOf } from './ask';
import { compareArticles } from './compare';
import { bestQuestion, type FacetWords, fits, knownAnswers, preferring, wordsFor } from './facets';
import {
  type ArchiveTable,
  type ArticleFile,
  archivePath,
  articlePath,
  type PlacedPassage,
  type Shard,
  shardOf,
  shardPath,
} from './format';
import { scorePassages } from './passages';
import { type Question, readQuestion } from './question';
import { rankArticles, type Scored, type TermTable } from './rank';
import { speaksTo, suggest } from './suggest';
import { textFragment } from './text-fragment';
import { readWishes } from './wishes';

/** Answers readers' questions from the site's index, on their device. */
export interface Finder {
  /**
   * Suggests articles.
   * @param sentence what the reader looks for; without words that say something, all articles are
   *   candidates, the newest first
   * @param narrowings those that the archive does not know are left out, of the trail too
   * @throws what loading a file throws; the next call tries again
   */
  find(sentence: string, narrowings: readonly Narrowing[]): Promise<FinderAnswer>;
  /** Looks for passages that answer a question; none where the archive does not. Throws as `find`. */
  ask(sentence: string): Promise<AskAnswer>;
  /** Puts articles side by side; slugs that there are not are left out. Throws as `find`. */
  compare(slugs: readonly string[]): Promise<Comparison>;
}

interface Options {
  /** Gives the content of a file of the index; asked again for what it gave before. */
  load: (path: string) => Promise<unknown>;
  /** Whether addresses may name words, which browsers without text fragments take for an anchor. */
  hasTextFragments: boolean;
  /** How its questions and their answers are called. */
  words: FacetWords;
}

/** So many articles are read closely, and their passages compared. */
const readClosely = 8;

export function makeFinder({ load, hasTextFragments, words }: Options): Finder {
  // The files are this site's own: a broken one does not parse.
  const tableFile = () => load(archivePath) as Promise<ArchiveTable>;
  const shardFile = (shard: number) => load(shardPath(shard)) as Promise<Shard>;
  const articleFile = (article: number) => load(articlePath(article)) as Promise<ArticleFile>;

  async function lookUp(
    { terms }: Question,
    { shards, articles }: ArchiveTable,
  ): Promise<TermTable> {
    const found = await Promise.all(
      terms.map(async (term) => {
        const shard = await shardFile(shardOf(term, shards));
        return Object.hasOwn(shard.terms, term) ? ([[term, shard.terms[term] ?? []]] as const) : [];
      }),
    );
    return { articles, terms: new Map(found.flat()) };
  }

  /** A sentence in the publication's characters and words, where it has others. */
  async function inOwnWords(sentence: string): Promise<string | undefined> {
    if (!/\p{Script=Han}/u.test(sentence)) return undefined;
    return converterOf((await load(variantsPath)) as Variants)(sentence)?.text;
  }

  /**
   * Reads a sentence as it was typed or in the publication's own words: as which more of its terms,
   * in proportion, are known.
   */
  async function understand(sentence: string, table: ArchiveTable) {
    const own = await inOwnWords(sentence);
    const readings = await Promise.all(
      (own === undefined ? [sentence] : [sentence, own]).map(async (text) => {
        const { wishes, matter } = readWishes(text);
        const question = readQuestion(matter, table.equivalents);
        const terms = await lookUp(question, table);
        // A sentence that is all wishes is understood.
        const isAll = question.terms.length === 0 && wishes.length > 0;
        const known = isAll ? 1 : terms.terms.size / Math.max(1, question.terms.length);
        return { question, wishes, terms, known };
      }),
    );
    return readings.reduce((best, other) => (other.known > best.known ? other : best));
  }

  /** Ranks the articles and reads the first of them. */
  async function read(question: Question, terms: TermTable, ranked: readonly Scored[]) {
    return Promise.all(
      ranked.slice(0, readClosely).map(async ({ article, score }) => {
        const file = await articleFile(article);
        return { file, score, passages: scorePassages(question, terms, file) };
      }),
    );
  }

  const placed = (path: string, { heading, text }: PlacedPassage): Passage => {
    const fragment = (heading?.id ?? '') + (hasTextFragments ? textFragment(text) : '');
    return {
      href: fragment === '' ? path : `${path}#${fragment}`,
      ...(heading ? { heading: heading.text } : {}),
      text,
    };
  };

  return {
    async find(sentence, given) {
      const table = await tableFile();
      const narrowings = knownAnswers(table, given);
      const { question, wishes, terms } = await understand(sentence, table);
      const open = wishes.filter(({ facet }) => !narrowings.some((one) => one.facet === facet));
      const all: readonly Scored[] =
        question.units.length > 0
          ? rankArticles(question, terms)
          : Array.from({ length: table.articles }, (_, article) => ({ article, score: 1 }));
      const fitting = all.filter(({ article }) => fits(table, article, narrowings));
      const hasMatter = question.units.length > 0;
      const ordered = preferring(table, fitting, open, !hasMatter);
      const close = await read(question, terms, ordered);
      const { candidates, suggestions } = suggest(ordered, close);
      const next = bestQuestion(table, candidates, [...narrowings, ...open], words);
      return {
        suggestions: suggestions.map(({ facts, why }) => ({
          article: facts,
          why: placed(facts.path, why),
        })),
        candidates: candidates.length,
        isDirect: !hasMatter || speaksTo(question, fitting, close, terms),
        wishes: open.map((wish) => wordsFor(table, wish, words).name),
        trail: narrowings.map((one) => ({ ...one, ...wordsFor(table, one, words) })),
        ...(next && candidates.length > suggestions.length ? { question: next } : {}),
      };
    },

    async ask(sentence) {
      const table = await tableFile();
      const { question, terms } = await understand(sentence, table);
      if (question.units.length === 0) return { passages: [] };
      const articles = await read(question, terms, rankArticles(question, terms));
      return {
        passages: answersOf(articles).map(({ facts, passage }) => ({
          ...placed(facts.path, passage),
          article: facts,
        })),
      };
    },

    async compare(slugs) {
      const { shards } = await tableFile();
      const files = await Promise.all(
        [...new Set(slugs)].map(async (slug) => {
          const known = (await shardFile(shardOf(slug, shards))).slugs;
          const number = Object.hasOwn(known, slug) ? known[slug] : undefined;
          return number === undefined ? [] : [await articleFile(number)];
        }),
      );
      const { articles, sharedTerms } = compareArticles(files.flat());
      return {
        articles: articles.map(({ facts, ownTerms, passages }) => ({
          facts,
          ownTerms,
          passages: passages.map((passage) => placed(facts.path, passage)),
        })),
        sharedTerms,
      };
    },
  };
}
