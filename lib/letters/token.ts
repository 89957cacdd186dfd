import { createHash, createHmac, randomBytes } from 'node:crypto';
import { isSame } from '../pass';

/** What a link lets whoever has it do. */
export type Purpose = 'confirm' | 'mine' | 'unsubscribe';

/** What a link says once it was found to be ours. */
export interface Ticket {
  /** Of the subscriber. */
  id: string;
  /** Hash of what it works by, once; the database keeps no more. */
  nonceHash: string;
}

/** A name that tells nothing and that nobody guesses: 128 bits. */
export function makeRandom(): string {
  return randomBytes(16).toString('base64url');
}

/** What the database keeps of a nonce. */
export function hashOf(nonce: string): string {
  return createHash('sha256').update(nonce).digest('base64url');
}

/**
 * A token that ends, and that the database lets work once.
 * @param secret see `keptSecret`
 */
export function makeToken(
  secret: string,
  purpose: Purpose,
  { id, nonce, end }: { id: string; nonce: string; end: Date },
): string {
  const parts = [id, Math.floor(end.getTime() / 1000), nonce].join('.');
  return `${parts}.${sign(secret, purpose, parts)}`;
}

/**
 * Reads a token.
 * @returns undefined for one that ended, was changed, or is for something else
 */
export function readToken(
  secret: string,
  purpose: Purpose,
  token: string,
  now: Date,
): Ticket | undefined {
  const [, parts, id, seconds, nonce] = /^(([\w-]+)\.(\d{1,12})\.([\w-]+))\./.exec(token) ?? [];
  if (parts === undefined || id === undefined || nonce === undefined) return undefined;
  if (!isSame(token, `${parts}.${sign(secret, purpose, parts)}`)) return undefined;
  if (Number(seconds) * 1000 <= now.getTime()) return undefined;
  return { id, nonceHash: hashOf(nonce) };
}

/** A token that unsubscribes: it never ends, as old letters are read late, and does nothing else. */
export function makeUnsubscribeToken(secret: string, id: string): string {
  return `${id}.${sign(secret, 'unsubscribe', id)}`;
}

/** Whose token that is; undefined for one that is not ours. */
export function readUnsubscribeToken(secret: string, token: string): string | undefined {
  const [, id] = /^([\w-]+)\./.exec(token) ?? [];
  if (id === undefined) return undefined;
  return isSame(token, makeUnsubscribeToken(secret, id)) ? id : undefined;
}

function sign(secret: string, purpose: Purpose, parts: string): string {
  return createHmac('sha256', secret).update(`letters ${purpose} ${parts}`).digest('base64url');
}
