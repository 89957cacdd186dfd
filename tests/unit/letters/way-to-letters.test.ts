import { afterEach, expect, it, vi } from 'vitest';
import { publication } from '../publication';

/** The way to the letters on a site with this navigation. */
async function wayIn(navigation: { label: string; href: string }[] = []) {
  vi.resetModules();
  const { wayToLetters } = await import('../../../lib/letters/way-to-letters');
  return wayToLetters({ ...publication, site: { ...publication.site, navigation } });
}

afterEach(() => vi.unstubAllEnvs());

it('leads to the form', async () => {
  expect(await wayIn()).toEqual([{ label: '電子報', href: '/subscribe' }]);
});

it('is not there in an export, which has no form', async () => {
  vi.stubEnv('STATIC_EXPORT', '1');
  expect(await wayIn()).toEqual([]);
});

it('is not there twice where the site’s own pages name it', async () => {
  expect(await wayIn([{ label: '訂閱', href: '/subscribe' }])).toEqual([]);
});
