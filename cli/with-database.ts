import { Refusal } from '../lib/refusal';
import { closeDatabase, StorageError } from '../lib/storage/database';

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
    if (
      error instanceof TypeError &&
      'code' in error &&
      /^ERR_PARSE_ARGS/.test(String(error.code))
    ) {
      console.error(`${optionFault(error)}\n\n${usage}`);
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

/** What `parseArgs` does not take, in words. */
function optionFault({ message, code }: TypeError & { code?: unknown }): string {
  const [, named = ''] = /'(-[^\s',]*)/.exec(message) ?? /'([^']*)'/.exec(message) ?? [];
  const option = named.replaceAll(/\p{C}/gu, '');
  // A value that looks like an option, or none, or one that is not wanted.
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return /argument missing|ambiguous/.test(message)
      ? `${option} 後面要寫值。`
      : `${option} 後面不寫值。`;
  }
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `沒有 ${option} 這個選項。`
    : `不認得「${option}」。`;
}
