import { z } from 'zod';
import { readMailAddress } from '../forms/mail-address';
import { commonFields } from '../forms/receive-form';
import { hiddenCharacters } from '../hidden-characters';
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
  .refine((value) => value === '' || readMailAddress(value) !== undefined)
  .transform((value) => value || null);

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
  ...commonFields,
});
export type ReportForm = z.output<typeof reportForm>;

/** The names of the fields, as the page writes them. */
export type ReportField = keyof ReportForm;
