import type { Article } from './article';
import { readArchive } from './articles';

/** An article that will appear with the first build after its date. */
export type UpcomingArticle = Pick<Article, 'date' | 'title' | 'file'> & { draft: boolean };

/** Articles dated after `now`, the next one first. Broken files are left out; the check names them. */
export async function upcoming(now: Date): Promise<UpcomingArticle[]> {
  const { articles } = await readArchive({ now, preview: true });
  return articles
    .filter(({ date }) => date > now)
    .map(({ date, title, file, unpublished }) => ({
      date,
      title,
      file,
      draft: unpublished === 'draft',
    }))
    .reverse();
}
