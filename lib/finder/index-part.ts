import type { Article } from '../article';
import type { Archive } from '../articles';
import { groupBy } from '../group-by';
import { inBlocks } from '../in-blocks';
import { formatDate, isoDate } from '../site';
import type { IndexFile } from '../site-index/index-files';
import type { ArticleFacts } from './answer';
import {
  type ArchiveTable,
  type ArticleFile,
  archivePath,
  articlePath,
  levels,
  type Shard,
  shardOf,
  shardPath,
} from './format';
import { keyTermsOf, mentionsOf } from './key-terms';
import { levelOf } from './level';
import { piecesOf } from './pieces';
import { postingsOf } from './postings';

/** JSON of a shard that packs to 10 to 20 KB. */
const shardSize = 45_000;

/** Where a publication has a glossary, what an entry is called there is the same to the finder. */
interface Glossary {
  glossary?: readonly { term: string; names: readonly string[]; latin?: string }[];
}

/** What is made of each article by itself. */
const blocks = inBlocks('finder', (articles) =>
  articles.map((article) => ({
    facts: factsOf(article),
    sections: piecesOf(article.sections),
    mentions: mentionsOf(article),
  })),
);

/** Makes what {@link finderFiles} will ask for, beginning with what it asks for last. */
export const keepFinderBlocks = blocks.keep;

/** The finder's part of the site's index. */
export function* finderFiles(archive: Archive & Glossary): Generator<IndexFile> {
  const equivalents = (archive.glossary ?? [])
    .map(({ term, names, latin }) => [term, ...names, ...(latin ? [latin] : [])])
    .filter((names) => names.length > 1);
  const { articles } = archive;
  const postings = postingsOf(articles);
  const having = new Map(postings.map(({ term, having }) => [term, having]));
  const rarityOf = (term: string) => Math.log(1 + articles.length / (having.get(term) ?? 1));
  const facts: ArticleFacts[] = [];
  for (const { made, first } of blocks.of(articles)) {
    for (const [place, { facts: own, sections, mentions }] of made.entries()) {
      facts.push(own);
      const keyTerms = keyTermsOf(mentions, rarityOf);
      yield json<ArticleFile>(articlePath(first + place), { facts: own, sections, keyTerms });
    }
  }
  const size = postings.reduce((sum, { term, size }) => sum + term.length + size * 3, 0);
  const shards = Math.max(1, Math.ceil(size / shardSize));
  yield json(archivePath, tableOf(facts, shards, equivalents));

  const terms = groupBy(postings, ({ term }) => shardOf(term, shards));
  const slugs = groupBy(facts.entries(), ([, { slug }]) => shardOf(slug, shards));
  for (let shard = 0; shard < shards; shard += 1) {
    yield json<Shard>(shardPath(shard), {
      terms: Object.fromEntries((terms.get(shard) ?? []).map((one) => [one.term, one.numbers])),
      slugs: Object.fromEntries(
        (slugs.get(shard) ?? []).map(([number, { slug }]) => [slug, number]),
      ),
    });
  }
}

function json<Content>(path: string, content: Content): IndexFile {
  return { path, content: JSON.stringify(content) };
}

function factsOf(article: Article): ArticleFacts {
  const { slug, path, title, description, date, minutes, videos, categories, tags, edition } =
    article;
  return {
    slug,
    path,
    title,
    description,
    date: formatDate(date, edition),
    year: isoDate(date).slice(0, 4),
    minutes,
    hasVideo: videos.length > 0,
    level: levelOf(article),
    categories: categories.map(({ slug, name }) => ({ slug, name })),
    tags: tags.map(({ slug, name }) => ({ slug, name })),
  };
}

function tableOf(
  facts: readonly ArticleFacts[],
  shards: number,
  equivalents: ArchiveTable['equivalents'],
): ArchiveTable {
  const topics = [
    ...new Map(
      facts.flatMap(({ categories }) => categories).map((one) => [one.slug, one]),
    ).values(),
  ].sort((a, b) => (a.slug < b.slug ? -1 : 1));
  const places = new Map(topics.map(({ slug }, place) => [slug, place]));
  const years = [...new Set(facts.map(({ year }) => year))].sort().reverse();
  return {
    shards,
    articles: facts.length,
    topics,
    years,
    columns: {
      topics: facts.map(({ categories }) =>
        categories.flatMap(({ slug }) => places.get(slug) ?? []),
      ),
      level: facts.map(({ level }) => levels.indexOf(level)),
      minutes: facts.map(({ minutes }) => minutes),
      year: facts.map(({ year }) => years.indexOf(year)),
      hasVideo: facts.map(({ hasVideo }) => (hasVideo ? 1 : 0)),
    },
    equivalents,
  };
}
