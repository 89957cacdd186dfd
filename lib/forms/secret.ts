import { createHmac, randomBytes } from 'node:crypto';

const ofProcess = Symbol.for('qianyan.forms');

/**
 * What instances of one site know and nobody else: the address of their database, with its password.
 * A site with the embedded database has one instance, and makes one up each time it starts.
 */
function secret(): string {
  const { DATABASE_URL } = process.env;
  if (DATABASE_URL) return DATABASE_URL;
  // A server's routes may each have this module to themselves.
  const made: string = Reflect.get(globalThis, ofProcess) ?? randomBytes(32).toString('base64');
  Reflect.set(globalThis, ofProcess, made);
  return made;
}

/**
 * A short text that nobody can work out from another, or make up.
 * @param purpose what it is for, so that what was made for one thing is nothing for another
 */
export function sign(purpose: string, text: string): string {
  return createHmac('sha256', secret())
    .update(`${purpose} ${text}`)
    .digest('base64url')
    .slice(0, 22);
}
