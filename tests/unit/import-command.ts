import { vi } from 'vitest';
import { importCommand } from '../../cli/import-command';

/** Runs `npm run import` in this process: to start another takes longer than all that it does. */
export async function runImportCommand(...args: string[]) {
  const listen = (method: 'log' | 'error') =>
    vi.spyOn(console, method).mockImplementation(() => {});
  const [output, errors] = [listen('log'), listen('error')];
  const textOf = ({ mock }: typeof output) => mock.calls.map(([line]) => `${line}\n`).join('');
  try {
    const status = await importCommand(args);
    return { status, stdout: textOf(output), stderr: textOf(errors) };
  } finally {
    output.mockRestore();
    errors.mockRestore();
  }
}
