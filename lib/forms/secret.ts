import { createHmac, randomBytes } from 'node:crypto';
import { isShared, withDatabase } from '../storage/database';
import { keptSecret } from '../storage/secrets';

// A server's routes may each have this module to themselves; what was made is the process's.
const ofProcess = Symbol.for('qianyan.forms');
const known: Map<string, Promise<string>> = Reflect.get(globalThis, ofProcess) ?? new Map();
Reflect.set(globalThis, ofProcess, known);

/**
 * What instances of one site know and nobody else: a secret of their database, looked up once. A site
 * with the embedded database has one instance, and makes one up each time it starts.
 * @throws StorageError
 */
function secret(): Promise<string> {
  const database = process.env.DATABASE_URL ?? '';
  const made = known.get(database);
  if (made) return made;
  const found = findSecret();
  known.set(database, found);
  // The database may be back by the next time.
  found.catch(() => known.delete(database));
  return found;
}

async function findSecret(): Promise<string> {
  if (!isShared()) return randomBytes(32).toString('base64');
  return withDatabase((database) => keptSecret(database, 'forms'));
}

/**
 * A short text that nobody can work out from another, or make up.
 * @param purpose what it is for, so that what was made for one thing is nothing for another
 * @throws StorageError where instances share a database that does not answer
 */
export async function sign(purpose: string, text: string): Promise<string> {
  return createHmac('sha256', await secret())
    .update(`${purpose} ${text}`)
    .digest('base64url')
    .slice(0, 22);
}
