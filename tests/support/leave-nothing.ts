import { afterAll, vi } from 'vitest';

/** Files share a process, see vitest.config.ts: each finds it as the first one did. */
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.resetModules();
});
