import { createHash, timingSafeEqual } from 'node:crypto';

const shortest = 16;

/**
 * What opens the preview on a host: the environment's `PREVIEW_SECRET`.
 * @returns undefined where none is set, or one short enough to be guessed: then there is no preview
 */
export function previewSecret(): string | undefined {
  const secret = process.env.PREVIEW_SECRET ?? '';
  return secret.length >= shortest ? secret : undefined;
}

/** Compares in a time that tells nothing about how much of a guess, or its length, was right. */
export function isPreviewSecret(guess: string): boolean {
  const secret = previewSecret();
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return secret !== undefined && timingSafeEqual(hash(guess), hash(secret));
}
