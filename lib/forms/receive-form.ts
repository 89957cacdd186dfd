import { z } from 'zod';
import { pageAnswer } from '../plain-page';
import type { Publication } from '../site';
import { isWithin, type Limit } from './limits';
import { outcomePath } from './outcomes';
import { readForm } from './read-form';
import { isFromHere, networkOf } from './sender';
import { ageOfStamp, makeStamp } from './stamp';

/** Nobody opens a form, finds the words and sends it in less, in seconds. */
const quickest = 3;
/** After so long a form is to be looked at once more. */
const longest = 24 * 60 * 60;

/** The fields that every form has besides its own. */
export const commonFields = {
  /** Hidden from readers: what fills it in is a program. */
  website: z.string(),
  /** The edition whose page it was sent from. */
  edition: z.string(),
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/),
  stamp: z.string().max(64),
};
type CommonFields = z.output<z.ZodObject<typeof commonFields>>;

/** One of the forms that readers send. */
export interface ReaderForm<Form extends CommonFields> {
  /** Its name: that of its page and of its outcomes. */
  name: string;
  publication: Pick<Publication, 'editions'>;
  /** A body that is longer is not read to its end. */
  mostBytes: number;
  /** How many one network may send, and all together. */
  limits: { perNetwork: Limit; perSite: Limit };
  /** Where a reader goes on whose form was taken: a path of this site, of what was sent alone. */
  done(form: Form): string;
  /** Makes of the fields what is kept; undefined for what is none of the form's. */
  read(fields: Readonly<Record<string, string>>, headers: Headers): Form | undefined;
  /** The page that shows what was sent once more, to be sent again with this stamp. */
  askAgain(form: Form, stamp: string): string;
  /** @throws where it is not kept */
  keep(form: Form): Promise<void>;
}

/**
 * Tells when a form was opened, for its page to send along; empty where the database does not answer.
 * Leads whoever came there in a browser to the form.
 */
export async function openForm({ headers }: Request, name: string, now: Date): Promise<Response> {
  const vary = { vary: 'accept' };
  if (/\btext\/html\b/.test(headers.get('accept') ?? '')) {
    return new Response(null, { status: 303, headers: { ...vary, location: `/${name}` } });
  }
  const stamp = await makeStamp(now).catch(() => undefined);
  return new Response(stamp ?? '', {
    status: stamp === undefined ? 503 : 200,
    headers: { ...vary, 'content-type': 'text/plain' },
  });
}

/**
 * Takes a form in, from its page or from the page that asks once more. Whoever sends too many, or
 * fills in what is hidden, learns nothing from the answer.
 * @returns a way on, or a page that asks once more
 */
export async function receiveForm<Form extends CommonFields>(
  request: Request,
  kind: ReaderForm<Form>,
  now: Date,
): Promise<Response> {
  const { headers } = request;
  if (!isFromHere(headers)) return new Response('403\n', { status: 403 });
  const sent = await readForm(request, kind.mostBytes);
  const editions = kind.publication.editions.map(({ slug = '' }) => slug);
  // One that there is no more has become the main one.
  const fields = sent && { ...sent, ...inKnownEdition(sent, editions) };
  const onTo = (outcome: string, edition = '') => leadOn(outcomePath(kind.name, outcome, edition));
  const form = fields && kind.read(fields, headers);
  if (!form) return onTo('wrong', fields?.edition);
  const { edition } = form;
  if (form.website !== '') return leadOn(kind.done(form));
  try {
    const age = await ageOfStamp(form.stamp, now);
    // Without script there is no stamp yet.
    if (age === undefined || age > longest) {
      return pageAnswer(kind.askAgain(form, await makeStamp(now)));
    }
    if (age < quickest) return pageAnswer(kind.askAgain(form, form.stamp));
    const { perNetwork, perSite } = kind.limits;
    const isAllowed =
      (await isWithin(perNetwork, await networkOf(headers))) && (await isWithin(perSite, 'all'));
    if (!isAllowed) return onTo('closed', edition);
    await kind.keep(form);
  } catch (error) {
    console.error(`A form (${kind.name}) was not kept. ${error}`);
    return onTo('closed', edition);
  }
  return leadOn(kind.done(form));
}

function inKnownEdition(
  { edition }: Readonly<Record<string, string>>,
  editions: readonly string[],
): { edition?: string } {
  if (edition === undefined) return {};
  return { edition: editions.includes(edition) ? edition : '' };
}

function leadOn(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
