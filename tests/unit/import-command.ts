import { vi } from 'vitest';
import { importCommand } from '../../cli/import-command';

/** Runs `npm run import` in this process: to start another takes longer than all that it does. */
export async function runImportCommand(...args: string[]) {
  const printed = (method: 'log' | 'error') => {
    const spy = vi.spyOn(console, method).mockImplementation(() => {});
    return () => {
      const text = spy.mock.calls.map(([line]) => `${line}\n`).join('');
      spy.mockRestore();
      return text;
    };
  };
  const [output, errors] = [printed('log'), printed('error')];
  try {
    const status = await importCommand(args);
    return { status, stdout: output(), stderr: errors() };
  } finally {
    vi.restoreAllMocks();
  }
}
