import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const shortest = 16;

/**
 * What opens the preview on a host: the environment's `PREVIEW_SECRET`.
 * @returns undefined where none is set, or one short enough to be guessed: then there is no preview
 */
export function previewSecret(): string | undefined {
  const secret = process.env.PREVIEW_SECRET ?? '';
  return secret.length >= shortest ? secret : undefined;
}

/** How long an author is let in, in seconds: a week. */
export const previewAge = 7 * 24 * 60 * 60;

/** What an author's browser keeps: it ends by itself, and with a change of the secret. */
export function previewPass(now: Date): string {
  const end = Math.floor(now.getTime() / 1000) + previewAge;
  return `${end}.${sign(end)}`;
}

/** Whether a pass is one of ours, of this secret, and not over. */
export function isPreviewPass(pass: string, now: Date): boolean {
  const end = Number(pass.split('.')[0]);
  const signature = sign(end);
  if (signature === undefined || end * 1000 <= now.getTime()) return false;
  return isSame(pass, `${end}.${signature}`);
}

function sign(end: number): string | undefined {
  const secret = previewSecret();
  return secret && createHmac('sha256', secret).update(`preview until ${end}`).digest('base64url');
}

/** Compares in a time that tells nothing about how much of a guess, or its length, was right. */
export function isPreviewSecret(guess: string): boolean {
  const secret = previewSecret();
  return secret !== undefined && isSame(guess, secret);
}

function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
