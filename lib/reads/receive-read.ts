import { createHmac } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { isbot } from 'isbot';
import { isWithinHere } from '../forms/limits';
import { isFromHere, networkOf, networkPrefix } from '../forms/sender';
import { StorageError } from '../storage/database';
import { dayOf } from './day';
import { builtFacts } from './facts';
import { keepRead, saltOf } from './keeper';
import { mostBytes, perNetwork } from './limits';

/** A body as a route has it, or as Node's server has it. */
type Body = ReadableStream<Uint8Array> | NodeJS.ReadableStream;

/** Where pages tell that an article was read. */
export const readPath = '/api/read';

/** The answer to everything, so that nobody learns what was counted. */
export const answer = { status: 204, headers: { 'cache-control': 'no-store' } } as const;

/**
 * Counts that an article was read, or does not: for robots, readers who do not want to be counted,
 * articles that there are not, and whoever sends too many. Never throws.
 * @param body the article's slug, nothing else; left alone where it says that it is longer than any
 */
export async function receiveRead(
  headers: Headers,
  body: Body | null,
  now = new Date(),
): Promise<void> {
  try {
    const facts = builtFacts();
    if (!facts || !body || !isWelcome(headers)) return;
    // A browser may go away meanwhile.
    const article = await text(body).catch(() => '');
    if (!Object.hasOwn(facts.articles, article)) return;
    const network = await networkOf(headers);
    if (!(await isWithinHere(perNetwork, network))) return;
    const day = dayOf(now, facts.timeZone);
    const hash = hashOf(headers, article, day, await saltOf(day));
    await keepRead({ day, hash, article }, network);
  } catch (error) {
    complain(error, now);
  }
}

/** Whether it is a reader's browser that sends this from a page of ours, and may be counted. */
function isWelcome(headers: Headers): boolean {
  const length = Number(headers.get('content-length') ?? 0);
  const [type] = (headers.get('content-type') ?? '').split(';');
  const agent = headers.get('user-agent') ?? '';
  return (
    length > 0 &&
    length <= mostBytes &&
    type === 'text/plain' &&
    headers.get('dnt') !== '1' &&
    headers.get('sec-gpc') !== '1' &&
    isFromHere(headers) &&
    agent !== '' &&
    !isbot(agent)
  );
}

/**
 * Names a reader of an article for a day, as far as telling two of them apart needs it. Without the
 * salt, which is thrown away at midnight, it cannot be made again to see whether somebody was there.
 */
function hashOf(headers: Headers, article: string, day: string, salt: string): string {
  const agent = headers.get('user-agent') ?? '';
  return createHmac('sha256', salt)
    .update(JSON.stringify([networkPrefix(headers), agent, article, day]))
    .digest('base64url')
    .slice(0, 22);
}

let complained = Number.NEGATIVE_INFINITY;

/** Once a minute, and nothing of the reader. */
function complain(error: unknown, now: Date): void {
  if (now.getTime() - complained < 60_000) return;
  complained = now.getTime();
  const told = error instanceof StorageError ? error : new StorageError(error);
  console.error(`Reads are not counted. ${told.message}`);
}
