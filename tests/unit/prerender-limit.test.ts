import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

/** The module as a process sees it that was started so. */
async function started(env: Record<string, string>) {
  for (const name of ['NEXT_ADAPTER_PATH', 'VERCEL', 'STATIC_EXPORT']) vi.stubEnv(name, '');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.resetModules();
  return import('../../lib/prerender-limit');
}

it('has every article made where no limit is set', async () => {
  const { isLimited, prerendered, prerenderLimitFault } = await started({ PRERENDER_LIMIT: '' });
  expect(isLimited).toBe(false);
  expect(prerendered([3, 2, 1])).toEqual([3, 2, 1]);
  expect(prerenderLimitFault()).toBeUndefined();
});

it('has the newest made up to the limit', async () => {
  const { isLimited, prerendered, prerenderLimitFault } = await started({ PRERENDER_LIMIT: '2' });
  expect(isLimited).toBe(true);
  expect(prerendered([3, 2, 1])).toEqual([3, 2]);
  expect(prerenderLimitFault()).toBeUndefined();
});

it.each(['0', '-1', '1e3', 'alle'])('says what to write instead of %s', async (PRERENDER_LIMIT) => {
  const { prerenderLimitFault } = await started({ PRERENDER_LIMIT });
  expect(prerenderLimitFault()).toContain(`不能是「${PRERENDER_LIMIT}」`);
});

it('is refused by a static export, which makes no pages later', async () => {
  const { prerenderLimitFault } = await started({ PRERENDER_LIMIT: '10', STATIC_EXPORT: '1' });
  expect(prerenderLimitFault()).toContain('靜態匯出');
});

it('is refused where pages are made by functions', async () => {
  const { prerenderLimitFault } = await started({ PRERENDER_LIMIT: '10', VERCEL: '1' });
  expect(prerenderLimitFault()).toContain('函式');
});

it('has the policy know the loader of late pages only where there are such', async () => {
  const policyOf = async (env: Record<string, string>) => {
    await started(env);
    const { headersFile } = await import('../../lib/security-headers');
    return headersFile().match(/sha256-/g)?.length ?? 0;
  };
  const plain = await policyOf({ PRERENDER_LIMIT: '' });
  // One more in both policies of pages.
  expect(await policyOf({ PRERENDER_LIMIT: '10' })).toBe(plain + 2);
});
