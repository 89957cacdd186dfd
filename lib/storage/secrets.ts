import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from './database';
import { secrets } from './letters-schema';

/** A secret that lasts as long as the database, the same for all that use it; made when first asked for. */
export async function keptSecret(database: Database, name: string): Promise<string> {
  const find = () => database.select().from(secrets).where(eq(secrets.name, name));
  const [known] = await find();
  if (known) return known.value;
  const value = randomBytes(32).toString('base64url');
  await database.insert(secrets).values({ name, value }).onConflictDoNothing();
  // Another instance may have been faster.
  const [kept] = await find();
  return kept?.value ?? value;
}
