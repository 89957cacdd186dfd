import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a browser keeps so that its owner is let in until some moment: it ends by itself, and with a
 * change of the secret.
 * @param purpose what it opens; it opens nothing else
 * @param end in seconds since 1970
 */
export function makePass(secret: string, purpose: string, end: number): string {
  const signature = createHmac('sha256', secret)
    .update(`${purpose} until ${end}`)
    .digest('base64url');
  return `${end}.${signature}`;
}

/** Whether a pass was made with this secret, for this, and is not over. */
export function isPass(pass: string, secret: string, purpose: string, now: Date): boolean {
  const end = Number(pass.split('.')[0]);
  return end * 1000 > now.getTime() && isSame(pass, makePass(secret, purpose, end));
}

/** Compares in a time that tells nothing about how much of a guess, or its length, was right. */
export function isSame(a: string, b: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}

/** A shorter secret could be guessed. */
const shortest = 16;

/** A secret of the environment; undefined where none is set, or one that could be guessed. */
export function secretIn(name: string): string | undefined {
  const secret = process.env[name] ?? '';
  return secret.length >= shortest ? secret : undefined;
}

/** Says once, when a server starts, which secrets are set and yet open nothing. */
export function tellOfSecrets(): void {
  for (const name of ['EDITOR_SECRET', 'PREVIEW_SECRET']) {
    if (!process.env[name] || secretIn(name) !== undefined) continue;
    console.warn(
      `${name} has fewer than ${shortest} characters and opens nothing: take one from "openssl rand -hex 24".`,
    );
  }
}
