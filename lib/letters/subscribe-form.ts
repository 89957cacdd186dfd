import { z } from 'zod';
import { type MailAddress, readMailAddress } from '../forms/mail-address';
import { commonFields } from '../forms/receive-form';
import type { Publication } from '../site';
import type { Choices } from '../storage/subscribers';
import { choiceFields, takeChoices } from './choices';

/** The form's name, that of its page. */
export const formName = 'subscribe';

/** What a reader is told; each is a part of the form's page that its address brings up. */
export const outcomes = ['sent', 'outbox', 'closed', 'wrong'] as const;

/** No form of ours is longer, with all categories of a large publication. */
export const mostFormBytes = 20_000;

const fixedFields = z.strictObject({
  address: z.string().transform((written, context): MailAddress => {
    const address = readMailAddress(written);
    if (address) return address;
    context.addIssue({ code: 'custom', message: 'no address' });
    return z.NEVER;
  }),
  ...commonFields,
});
export type SubscribeForm = z.output<typeof fixedFields> & { choices: Choices };

/** Reads the form: every field of it and no other. Undefined for what is none. */
export function readSubscribeForm(
  fields: Readonly<Record<string, string>>,
  publication: Publication,
): SubscribeForm | undefined {
  const taken = takeChoices(fields, publication);
  const form = taken && fixedFields.safeParse(taken.rest).data;
  return form && { ...form, choices: taken.choices };
}

/** The fields that say what a form says. */
export function fieldsOf({ address, choices, ...common }: SubscribeForm): Record<string, string> {
  return { ...common, address: address.written, ...choiceFields(choices) };
}
