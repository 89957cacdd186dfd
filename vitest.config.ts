import { defineConfig } from 'vitest/config';

const all = 'tests/unit/**/*.test.{ts,tsx}';

/**
 * What these do to their process stays there: modules in the place of others, what is set as they
 * are loaded, the one connection of a process to its database.
 */
const alone = [
  'tests/unit/check/unused-picture.test.ts',
  'tests/unit/error-page.test.tsx',
  'tests/unit/hostile/corpus.test.tsx',
  'tests/unit/static-html.test.tsx',
  'tests/unit/title-fonts.test.ts',
  'tests/unit/{letters,reads,reports,stats,storage}/**/*.test.{ts,tsx}',
];

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // One less than there are, unless told: half of a machine with two.
    maxWorkers: '100%',
    // A machine that also builds takes its time.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: [all],
          exclude: alone,
          // Loading the same packages for each file anew takes as long as half of the tests.
          isolate: false,
          setupFiles: ['tests/support/leave-nothing.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
