import type { Article } from '../article';
import type { Edition } from '../editions';
import { convertBody } from '../mdx/convert-body';
import { parseBody } from '../mdx/parse';
import { type ChangedPhrase, watchedConverter } from './changed-phrases';
import type { Terms } from './terms';

/**
 * What an edition changes of an article beyond single characters: in its text, captions and
 * alternative texts, title, description and tags, and nothing that is kept.
 * @param article of the main edition
 * @param edition one that is converted from it
 * @returns each phrase once, in the order in which they are met
 */
export async function reviewOf(
  article: Article,
  edition: Edition,
  terms: Terms,
): Promise<ChangedPhrase[]> {
  if (edition.convert === undefined) return [];
  const { converter, changed } = watchedConverter(edition.convert, terms);
  const { title, description, tags, series, cover } = article;
  const fields = [title, description, ...tags.map(({ name }) => name), series, cover?.alt];
  for (const field of fields) if (field) converter.text(field);
  const { body } = await parseBody(article.body, article.file, article.bodyOptions);
  if (body) await convertBody(body, { converter, edition });
  return changed();
}
