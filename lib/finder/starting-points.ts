import type { Archive } from '../articles';

/** Where a reader without a question can begin. */
export interface StartingPoints {
  /** Questions that articles put themselves, in their own words. */
  questions: string[];
  /** Categories that have articles. */
  topics: { slug: string; name: string; description: string; count: number }[];
  /** Series with their first part. */
  series: { name: string; path: string; firstTitle: string; count: number }[];
}

const questionCount = 5;
const shortestQuestion = 8;
const longestExample = 24;
/** Titles are made of clauses: 「下一個字是怎麼選的：溫度、top-p與胡說八道」. */
const clauseEnd = /(?<=[？！])(?![」”])|[：｜—]+/u;
const asking =
  /[為为](?:什[麼么]|何)|怎[麼么]|如何|什[麼么]|多少|多[長长]|多久|哪|[誰谁]|[嗎吗]|？$/u;

/** Takes starting points from the archive; nothing in them is anybody's but its authors' words. */
export function startingPoints(archive: Archive): StartingPoints {
  return {
    questions: questionsOf(archive),
    topics: archive.categories
      .map(({ slug, name, description }) => ({
        slug,
        name,
        description,
        count: archive.byCategory.get(slug)?.length ?? 0,
      }))
      .filter(({ count }) => count > 0),
    series: [...archive.bySeries].flatMap(([name, parts]) => {
      const [first] = parts;
      if (!first || parts.length < 2) return [];
      return [{ name, path: first.path, firstTitle: first.title, count: parts.length }];
    }),
  };
}

/** One question from each category in turn, so that they differ; titles before headings. */
function questionsOf({ articles, categories, byCategory }: Archive): string[] {
  const lists = [...categories.map(({ slug }) => byCategory.get(slug) ?? []), articles].map(
    (list) => {
      const headings = list.flatMap((article) => article.headings.map(({ text }) => text));
      return [...list.map(({ title }) => title), ...headings].flatMap(questionsIn);
    },
  );
  const rounds = Math.max(...lists.map(({ length }) => length), 0);
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    lists.flatMap((list) => list[round] ?? []),
  );
  return [...new Set(inTurn.flat())].slice(0, questionCount);
}

/** The clauses of a title or heading that ask something and can be understood by themselves. */
function questionsIn(line: string): string[] {
  return line
    .split(clauseEnd)
    .map((clause) => clause.trim())
    .filter(
      (clause) =>
        asking.test(clause.replaceAll(/[「“][^」”]+[」”](?=.)/g, '')) &&
        clause.length >= shortestQuestion &&
        clause.length <= longestExample &&
        isWhole(clause),
    );
}

/** Whether no quotation was cut. */
function isWhole(clause: string): boolean {
  return clause.split(/[「“]/).length === clause.split(/[」”]/).length;
}
