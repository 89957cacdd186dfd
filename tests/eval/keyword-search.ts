import MiniSearch from 'minisearch';
import type { Article } from '../../lib/article';
import { termsOf } from '../../lib/terms';

/**
 * What the finder is measured against: a kept search library with its defaults and our terms.
 * @returns slugs, best first
 */
export function keywordSearch(articles: readonly Article[], combineWith: 'AND' | 'OR') {
  const index = new MiniSearch({
    fields: ['title', 'description', 'labels', 'headings', 'text'],
    tokenize: termsOf,
    searchOptions: { combineWith },
  });
  index.addAll(
    articles.map(({ slug, title, description, categories, tags, headings, sections }) => ({
      id: slug,
      title,
      description,
      labels: [...categories, ...tags].map(({ name }) => name).join(' '),
      headings: headings.map(({ text }) => text).join('\n'),
      text: sections.map(({ text }) => text).join('\n'),
    })),
  );
  return async (question: string) => index.search(question).map(({ id }) => String(id));
}
