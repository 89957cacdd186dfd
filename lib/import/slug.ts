import path from 'node:path';
import { isArticleSlug } from '../slug';

/**
 * Takes an article's address from its file's name, or from its folder's for a page bundle.
 * @param file absolute path of the Markdown file
 * @returns the slug and whether it had to be changed; undefined when nothing usable is left
 */
export function slugOf(file: string): { slug: string; name: string; cleaned: boolean } | undefined {
  const base = path.basename(file, path.extname(file));
  const name = base === 'index' ? path.basename(path.dirname(file)) : base;
  if (isArticleSlug(name)) return { slug: name, name, cleaned: false };
  const slug = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/-{2,}/gu, '-')
    .replace(/^[_-]+|[_-]+$/gu, '');
  return isArticleSlug(slug) ? { slug, name, cleaned: true } : undefined;
}
