import { z } from 'zod';
import { readForm } from '../forms/read-form';
import { isFromHere } from '../forms/sender';
import { inEdition } from '../publication-in';
import { getPublication, type Publication } from '../site';
import { type Database, withDatabase } from '../storage/database';
import type { Subscriber } from '../storage/letters-schema';
import {
  changeChoices,
  confirmSubscriber,
  dataOf,
  findByLink,
  removeSubscriber,
} from '../storage/subscribers';
import { takeChoices } from './choices';
import {
  confirmationPage,
  confirmedPage,
  goneLink,
  minePage,
  savedPage,
  unreachable,
  unsubscribedPage,
  unsubscribingPage,
} from './link-pages';
import { linkSecret } from './link-secret';
import { mostFormBytes } from './subscribe-form';
import { type Purpose, readToken, readUnsubscribeToken, type Ticket } from './token';

/** What is wanted of a link, and in whose words it is answered. */
interface Asked {
  words: Publication;
  token: string;
  /** The other fields of the form that was sent; none where the link was opened. */
  fields: Readonly<Record<string, string>>;
  now: Date;
}

/** Shows what a link is for. Nothing is changed by it: mail scanners open links, too. */
export function openLink(request: Request, purpose: Purpose, now = new Date()): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const asked = askedOf(Object.fromEntries(searchParams), now);
  const { words, token } = asked;
  return answered(words, async () => {
    if (purpose === 'unsubscribe') {
      const id = readUnsubscribeToken(await linkSecret(), token);
      return id === undefined ? goneLink(words) : unsubscribingPage(words, pathname + search);
    }
    return withTicket(asked, purpose, async (_, { subscriber }) =>
      purpose === 'confirm'
        ? confirmationPage(words, subscriber, token)
        : minePage(words, subscriber, token),
    );
  });
}

/**
 * Unsubscribes by the link alone (RFC 8058): mail programs' own servers send it, with no page of ours
 * behind them and in a form that is not read. The token is the proof. Whoever is gone already is told
 * the same.
 */
export function unsubscribe(request: Request, now = new Date()): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { words, token } = askedOf(Object.fromEntries(searchParams), now);
  return answered(words, async () => {
    const id = readUnsubscribeToken(await linkSecret(), token);
    if (id === undefined) return goneLink(words);
    await withDatabase((database) => removeSubscriber(database, id));
    return unsubscribedPage(words);
  });
}

/** Does what a page of a link was pressed for: it comes from that page and nowhere else. */
export async function pressLink(
  request: Request,
  purpose: 'confirm' | 'mine',
  now = new Date(),
): Promise<Response> {
  if (!isFromHere(request.headers)) return new Response('403\n', { status: 403 });
  const asked = askedOf((await readForm(request, mostFormBytes)) ?? {}, now);
  const act = purpose === 'confirm' ? confirm : changeMine;
  return answered(asked.words, () =>
    withTicket(asked, purpose, (database, found) => act(database, found, asked)),
  );
}

interface Found {
  ticket: Ticket;
  subscriber: Subscriber;
}

async function confirm(
  database: Database,
  { ticket: { id, nonceHash } }: Found,
  { words, now }: Asked,
): Promise<Response> {
  // Of two presses at once, one.
  const isConfirmed = await confirmSubscriber(database, id, nonceHash, now);
  return isConfirmed ? confirmedPage(words) : goneLink(words);
}

const save = z.strictObject({ do: z.literal('save') });

async function changeMine(
  database: Database,
  { ticket: { id, nonceHash }, subscriber }: Found,
  { words, token, fields }: Asked,
): Promise<Response> {
  if (fields.do === 'download') return download(await dataOf(database, subscriber), words);
  if (fields.do === 'remove') {
    await removeSubscriber(database, id);
    return unsubscribedPage(words);
  }
  const taken = takeChoices(fields, words);
  if (!taken || !save.safeParse(taken.rest).success) return goneLink(words);
  const changed = await changeChoices(database, id, nonceHash, taken.choices);
  return changed ? savedPage(words, changed, token) : goneLink(words);
}

/** What is kept, with the names of what it is kept by. */
function download(
  { edition, categories, ...data }: Awaited<ReturnType<typeof dataOf>>,
  words: Publication,
): Response {
  const [main] = words.editions;
  const named = {
    edition: edition || main?.language,
    categories: categories.map((slug) => ({
      slug,
      name: words.categories.find((one) => one.slug === slug)?.name ?? null,
    })),
  };
  return new Response(`${JSON.stringify({ ...data, ...named }, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="subscription.json"',
    },
  });
}

function askedOf(given: Readonly<Record<string, string>>, now: Date): Asked {
  const { t: token = '', in: edition = '', ...fields } = given;
  return { words: inEdition(getPublication(), edition), token, fields, now };
}

/** Does something for whoever has a link that works; one that is not ours is known without the database. */
async function withTicket(
  { words, token, now }: Asked,
  purpose: 'confirm' | 'mine',
  work: (database: Database, found: Found) => Promise<Response>,
): Promise<Response> {
  const ticket = readToken(await linkSecret(), purpose, token, now);
  if (!ticket) return goneLink(words);
  return withDatabase(async (database) => {
    const subscriber = await findByLink(database, ticket.id, ticket.nonceHash);
    return subscriber ? work(database, { ticket, subscriber }) : goneLink(words);
  });
}

/** An answer in any case. */
async function answered(words: Publication, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    console.error(`A link of a letter was not answered. ${error}`);
    return unreachable(words);
  }
}
