import { spawn, spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A page that shows what a command printed, as a terminal does. */
export function terminalPage(command: string, output: string): string {
  const text = output.replaceAll(/[&<>]/g, (sign) => escaped[sign] ?? sign);
  return `<!doctype html><html lang="zh-Hant-TW"><meta charset="utf-8"><style>
    body { margin: 0; background: #1c1b19; color: #efece4; }
    pre { margin: 0; padding: 24px 28px; font: 15px/1.7 'Noto Sans Mono CJK TC', 'Noto Sans Mono', monospace;
      white-space: pre-wrap; overflow-wrap: anywhere; }
    b { color: #f0a07a; font-weight: 400; }
  </style><pre><b>$ ${command}</b>\n${text}</pre>`;
}

/** Runs a program of the project's in another folder. */
export function runIn(folder: string, tsx: string, script: string, args: string[] = []): string {
  const { stdout, stderr } = spawnSync(tsx, [script, ...args], { cwd: folder, encoding: 'utf8' });
  return `${stdout}${stderr}`.trim();
}

/**
 * Answers a program's questions at a terminal, one after the other (needs `script` of util-linux).
 * @param answers each is typed once the question before it has been asked
 */
export async function converse(
  folder: string,
  command: string,
  answers: readonly string[],
): Promise<string> {
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd: folder });
  let output = '';
  const rest = [...answers];
  let quiet: NodeJS.Timeout | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      const isAsking = stripVTControlCharacters(output).trimEnd().endsWith('：');
      const answer = isAsking ? rest.shift() : undefined;
      if (answer !== undefined) child.stdin.write(`${answer}\r`);
    }, 500);
  });
  const tooLate = setTimeout(() => child.kill(), 60_000);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(tooLate);
  return stripVTControlCharacters(output).replaceAll('\r', '').trim();
}
