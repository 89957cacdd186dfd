import { type Article, publicArticles } from '../article';
import type { Archive } from '../articles';
import { type IndexFile, indexFiles } from './index-files';

type Files = ReadonlyMap<IndexFile['path'], IndexFile>;

/** What an index was made of. */
interface Made {
  articles: readonly Article[];
  facts: string;
  files: Promise<Files>;
}

let made: Made | undefined;

/**
 * The index of an archive by its files' paths, for development: made when it is first asked for, and
 * again once something of a public article or of the publication's data has changed.
 */
export function currentIndex(archive: Archive): Promise<Files> {
  // What did not change is the same object in every archive, see `FileCache`.
  const editions = [...archive.archives.values()];
  const articles = editions.flatMap(publicArticles);
  const facts = JSON.stringify(
    editions.map(({ site, categories, authors, glossary }) => [
      site,
      categories,
      authors,
      glossary,
    ]),
  );
  const isSame =
    made?.facts === facts &&
    made.articles.length === articles.length &&
    made.articles.every((article, place) => article === articles[place]);
  if (!made || !isSame) made = { articles, facts, files: filesOf(archive) };
  return made.files;
}

async function filesOf(archive: Archive): Promise<Files> {
  return new Map((await indexFiles(archive)).map((file) => [file.path, file]));
}
