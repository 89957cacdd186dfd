import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

/** What a build started with this folder is told. */
async function faultOf(folder: string): Promise<string | undefined> {
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
  return (await import('../../lib/paths')).contentFolderFault();
}

it.each(['content', './tests/fixtures/site', '..content', `${process.cwd()}/content`])(
  'takes %s',
  async (folder) => {
    expect(await faultOf(folder)).toBeUndefined();
  },
);

it.each(['../content', 'content/../../else', '..', '/srv/content', `${process.cwd()}-content`])(
  'says that a build does not see %s',
  async (folder) => {
    expect(await faultOf(folder)).toContain(`「${folder}」在專案外面`);
  },
);
