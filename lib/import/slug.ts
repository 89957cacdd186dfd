import { createHash } from 'node:crypto';
import { suggestSlug } from '../new-article';
import { isArticleSlug } from '../slug';

const longest = 200;

/**
 * Makes an address of a name, and of anything else known when the name has no letters.
 * @param title spelled out when nothing of the name is left
 * @returns a slug, and whether it differs from the name
 */
export function slugFor(name: string, title = ''): { slug: string; cleaned: boolean } {
  if (isArticleSlug(name)) return { slug: name, cleaned: false };
  const slug = cut(
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
      .replace(/-{2,}/gu, '-')
      .replace(/^[\p{M}_-]+/u, ''),
  );
  if (isArticleSlug(slug)) return { slug, cleaned: true };
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return { slug: suggestSlug(title) ?? `post-${digest}`, cleaned: true };
}

/** Shortens to what file systems take, whole letters only. */
function cut(slug: string): string {
  let short = slug;
  while (Buffer.byteLength(short) > longest) short = [...short].slice(0, -1).join('');
  return short.replace(/[_-]+$/u, '');
}
