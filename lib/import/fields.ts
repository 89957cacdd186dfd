import { type ArticleField, articleFields as examples } from '../front-matter';

export type { ArticleField };

/** Front-matter fields the publication has; any other is an error in its schema. */
export const articleFields = Object.keys(examples) as ArticleField[];

export const requiredFields: readonly ArticleField[] = ['title', 'date'];
export const dateFields: readonly ArticleField[] = ['date', 'updated', 'source_date'];

/** Hugo's names for fields that we call otherwise, in lower case. */
const otherNames: Readonly<Record<string, ArticleField>> = { lastmod: 'updated' };

/** Finds our name for a field of Hugo's, whose names do not tell capitals from small letters. */
export function articleField(name: string): ArticleField | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(otherNames, lower)) return otherNames[lower];
  return articleFields.find((field) => field.toLowerCase() === lower);
}
