import { afterEach, expect, it, vi } from 'vitest';
import { JsonFiles } from '../../lib/site-index/json-files';

afterEach(() => vi.unstubAllGlobals());

it('asks past the browser’s cache for what arrived cut off, also with a new loader', async () => {
  let onServer = '{"a":';
  let kept: string | undefined;
  vi.stubGlobal('fetch', async (_: string, { cache }: RequestInit) => {
    if (cache === 'reload' || kept === undefined) kept = onServer;
    return new Response(kept);
  });
  const load = () => new JsonFiles('/index').load('archive.json');
  await expect(load()).rejects.toMatchObject({ name: 'IndexUnavailable' });
  onServer = '{"a":1}';
  expect(await load()).toEqual({ a: 1 });
  onServer = '{"a":2}';
  expect(await load(), 'what is whole stays in the cache').toEqual({ a: 1 });
});
