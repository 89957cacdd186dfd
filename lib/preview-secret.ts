import { isPass, isSame, makePass, secretIn } from './pass';

/**
 * What opens the preview on a host: the environment's `PREVIEW_SECRET`.
 * @returns undefined where none is set, or one short enough to be guessed: then there is no preview
 */
export function previewSecret(): string | undefined {
  return secretIn('PREVIEW_SECRET');
}

/** How long an author is let in, in seconds: a week. */
export const previewAge = 7 * 24 * 60 * 60;

/** What an author's browser keeps: it ends by itself, and with a change of the secret. */
export function previewPass(now: Date): string {
  const end = Math.floor(now.getTime() / 1000) + previewAge;
  return makePass(previewSecret() ?? '', 'preview', end);
}

/** Whether a pass is one of ours, of this secret, and not over. */
export function isPreviewPass(pass: string, now: Date): boolean {
  const secret = previewSecret();
  return secret !== undefined && isPass(pass, secret, 'preview', now);
}

/** Compares in a time that tells nothing about how much of a guess, or its length, was right. */
export function isPreviewSecret(guess: string): boolean {
  const secret = previewSecret();
  return secret !== undefined && isSame(guess, secret);
}
