import { domainToASCII } from 'node:url';
import { z } from 'zod';
import { hiddenCharacters } from '../hidden-characters';
import { asciiSlug } from '../schema';
import { decodeAddress, isArticleSlug } from '../slug';
import { most } from './limits';

/** Lines of text as a form sends them, without what no text is meant to hold. */
const lines = (most: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .refine((value) => value.length <= most && hiddenCharacters(value).length === 0);

/** A mail address, or nothing; the domain may be in any script. */
const address = z
  .string()
  .trim()
  .max(most.address)
  .refine((value) => value === '' || isMailAddress(value))
  .transform((value) => value || null);

function isMailAddress(value: string): boolean {
  const [, domain] = /^[^\s@<>()[\]\\,;:"\p{C}]+@([^\s@]+)$/u.exec(value) ?? [];
  return domain !== undefined && /^[a-z\d.-]+\.[a-z\d-]+$/.test(domainToASCII(domain));
}

/**
 * The article that a reader means: its address, whole or in part, or its slug alone.
 * @returns undefined where that is no article's
 */
export function slugMeant(written: string): string | undefined {
  const [path = ''] = written.trim().split(/[?#]/);
  const slug = decodeAddress(path.replace(/\/$/, '').replace(/^.*\/posts\//, ''));
  return isArticleSlug(slug) ? slug : undefined;
}

/** The fields of the form, every one of them; another is none of ours. */
export const reportForm = z.strictObject({
  article: z.string().max(most.article),
  passage: lines(most.passage),
  note: lines(most.note).refine((value) => value !== ''),
  address,
  /** Hidden from readers: what fills it in is a program. */
  website: z.string(),
  edition: z.union([z.literal(''), asciiSlug()]),
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/),
  stamp: z.string().max(64),
});
export type ReportForm = z.output<typeof reportForm>;

/** The names of the fields, as the page writes them. */
export type ReportField = keyof ReportForm;
