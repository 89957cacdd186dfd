import { Refusal } from '../lib/refusal';
import { closeDatabase, StorageError } from '../lib/storage/database';
import { optionFault } from './option-fault';

/**
 * Runs a command that uses the database, and lets go of it afterwards.
 * @param usage shown where an option is not known
 * @param command what it prints; options are read in it
 * @returns the exit code
 */
export async function withDatabaseCommand(
  usage: string,
  command: () => Promise<string>,
): Promise<number> {
  try {
    console.log(await command());
    return 0;
  } catch (error) {
    const fault = optionFault(error);
    if (fault !== undefined) {
      console.error(`${fault}\n\n${usage}`);
      return 2;
    }
    if (error instanceof StorageError) console.error(`資料庫沒有回應。${error.message}`);
    else if (error instanceof Refusal) console.error(error.message);
    else throw error;
    return 1;
  } finally {
    await closeDatabase();
  }
}
