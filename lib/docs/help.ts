import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The authors' commands that explain themselves. */
const commands = ['new', 'check', 'import', 'cover'] as const;

/** Asks each of the authors' commands for its `--help`. */
export async function commandHelp(): Promise<Record<string, string>> {
  const texts = commands.map(async (command) => {
    const { stdout } = await run(process.execPath, [
      '--import',
      'tsx',
      `cli/${command}.ts`,
      '--help',
    ]);
    return [command, stdout] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
