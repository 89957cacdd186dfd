import { z } from 'zod';
import { asciiSlug, text } from './schema';

export const termSchema = z.strictObject({
  term: text(),
  slug: asciiSlug(),
  names: z.array(text()).default([]),
  latin: text().optional(),
  definition: text(),
});

/** An entry of the glossary: a term, what else it is called, and what it means. */
export type Term = z.output<typeof termSchema>;

export const glossaryExamples = {
  term: 'term: 名詞',
  slug: 'slug: language-model（小寫英文、數字與連字號，不可重複）',
  names: 'names: ["別名"]（沒有就不寫）',
  latin: 'latin: language model（沒有就不寫）',
  definition: 'definition: 一段話說明它是什麼',
};

/** Everything an entry is called, in the order it is written. */
export function namesOf({ term, names, latin }: Omit<Term, 'slug' | 'definition'>): string[] {
  return [term, ...names, ...(latin === undefined ? [] : [latin])];
}

/** The form in which two names are the same: whatever their case, width and blanks. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** `content/glossary.yaml`. No two entries may share an address or anything they are called. */
export const glossarySchema = z.array(termSchema).superRefine((entries, context) => {
  const slugs = new Set<string>();
  const owners = new Map<string, Term>();
  for (const [index, entry] of entries.entries()) {
    if (slugs.has(entry.slug)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'slug'],
        message: `「${entry.slug}」前面已經有了。`,
      });
    }
    slugs.add(entry.slug);
    const called = [
      { name: entry.term, path: ['term'] },
      ...entry.names.map((name, at) => ({ name, path: ['names', at] })),
      ...(entry.latin === undefined ? [] : [{ name: entry.latin, path: ['latin'] }]),
    ];
    for (const { name, path } of called) {
      const owner = owners.get(nameKey(name));
      if (owner === undefined) owners.set(nameKey(name), entry);
      else if (owner !== entry) {
        context.addIssue({
          code: 'custom',
          path: [index, ...path],
          message: `「${name}」已經是「${owner.term}」的名稱。`,
          params: { advice: '一個名稱只能屬於一個名詞，請刪掉其中一個。' },
        });
      }
    }
  }
});
