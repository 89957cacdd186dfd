import { withDatabase } from '../storage/database';
import { keptSecret } from '../storage/secrets';

const known = new Map<string, string>();

/**
 * What links are signed with. A process remembers it, so that a link that is made up costs no look into
 * the database.
 * @throws StorageError
 */
export async function linkSecret(): Promise<string> {
  const { DATABASE_URL, DATA_DIR } = process.env;
  const database = DATABASE_URL || DATA_DIR || '';
  const secret =
    known.get(database) ?? (await withDatabase((database) => keptSecret(database, 'letters')));
  known.set(database, secret);
  return secret;
}
