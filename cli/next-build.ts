import { spawnSync } from 'node:child_process';

/** Whether the pages of this build are rewritten to load script on intent, or all load it at once. */
export const isScriptAlways = process.env.SCRIPT_ON_INTENT === '0';

// A page's thousands of short-lived objects do not fit into the young generation as it is.
const nodeOptions = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`.trim();

/** Runs `next build`, and ends where that fails. */
export function nextBuild(env: Record<string, string>): void {
  // The moment that the build will call now, and whoever reads the same articles after it.
  process.env.BUILD_TIME ??= new Date().toISOString();
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
    // Without it there is no strict policy, which forbids what Next writes.
    env: { ...process.env, ...env, PAGES_REWRITTEN: '1', NODE_OPTIONS: nodeOptions },
  });
  if (status !== 0) process.exit(status ?? 1);
}
