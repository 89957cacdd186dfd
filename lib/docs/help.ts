import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The authors' commands that explain themselves, and what is asked of them. */
const commands: Readonly<Record<string, readonly [command: string, ...args: string[]]>> = {
  new: ['new'],
  check: ['check'],
  'check-sources': ['check', '--sources'],
  import: ['import'],
  cover: ['cover'],
  corrections: ['corrections'],
  letter: ['letter'],
  stats: ['stats'],
  eval: ['eval'],
};

let asked: Promise<Record<string, string>> | undefined;

/** Asks each of the authors' commands for its `--help`, once. */
export function commandHelp(): Promise<Record<string, string>> {
  asked ??= askCommands();
  return asked;
}

async function askCommands(): Promise<Record<string, string>> {
  const texts = Object.entries(commands).map(async ([name, [command, ...args]]) => {
    const { stdout } = await run(process.execPath, [
      '--import',
      'tsx',
      `cli/${command}.ts`,
      ...args,
      '--help',
    ]);
    return [name, stdout] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}
