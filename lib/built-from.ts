import { spawnSync } from 'node:child_process';

/** Names the file of a build with the commit that it was made from. */
export const builtFromName = 'built-from';

/**
 * The commit that a build is made from: what `BUILT_FROM` says, or git.
 * @returns empty where neither knows, or files were changed since
 */
export function builtFrom(): string {
  if (process.env.BUILT_FROM) return process.env.BUILT_FROM;
  const git = (...args: string[]) => spawnSync('git', args, { encoding: 'utf8' });
  const commit = git('rev-parse', '--short=12', 'HEAD');
  const changes = git('status', '--porcelain');
  const isKnown = commit.status === 0 && changes.status === 0 && changes.stdout === '';
  return isKnown ? commit.stdout.trim() : '';
}
