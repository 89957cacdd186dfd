import { z } from 'zod';
import { hiddenCharacters } from './hidden-characters';

/** Text that says something; numbers and dates must stand in quotes to be text. */
export const text = () =>
  z
    .string()
    .trim()
    .min(1)
    .superRefine((value, context) => {
      const [first] = hiddenCharacters(value);
      if (!first) return;
      const before = [...value.slice(0, first.index)].slice(-12).join('');
      context.addIssue({
        code: 'custom',
        message: `${before ? `「${before}」後面` : '開頭'}有${first.what}。`,
        params: { advice: '請刪掉它，把那個字重打一次。' },
      });
    });

/** A stable ASCII name that is part of an address. */
export const asciiSlug = () => z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** How far AI took part in making something. */
export const aiUseLevel = z.enum(['none', 'assisted', 'generated']);
export type AiUseLevel = z.output<typeof aiUseLevel>;

/** An absolute http(s) address. */
export const webAddress = () =>
  z
    .string()
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), {
      error: (issue) => `「${String(issue.input).slice(0, 80)}」不是完整的網址。`,
    })
    .meta({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' });

/** Whether a text is the code (BCP 47) of a language that has a name. */
export function isLanguageTag(tag: string): boolean {
  try {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    return names.of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** A BCP 47 tag. */
export function languageTag() {
  return text().refine(isLanguageTag, {
    error: ({ input }) => `「${String(input)}」不是語言代碼。`,
  });
}
