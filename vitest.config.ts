import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // One less than there are, unless told: half of a machine with two.
    maxWorkers: '100%',
    // A machine that also builds takes its time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
