import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OpenedIndex } from '../../components/opened-index';
import { IndexUnavailable } from '../../lib/site-index/index-unavailable';
import { forgetAddress } from '../../lib/site-index/site-index-address';

/** The build that is served: the addresses of all others are gone. */
let served: string;
/** Whether nothing answers at all. */
let isAway: boolean;

beforeEach(() => {
  served = 'first';
  isAway = false;
  forgetAddress();
  vi.stubGlobal('document', { documentElement: { dataset: { edition: '/zh-hans' } } });
  vi.stubGlobal('fetch', async () => {
    if (isAway) throw new TypeError('Failed to fetch');
    return Response.json({ address: `/index/${served}` });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  forgetAddress();
});

const make = () => new OpenedIndex(async (base) => ({ answer: () => load(base) }));

async function load(base: string): Promise<string> {
  if (isAway || base !== `/index/${served}/zh-hans`) throw new IndexUnavailable(base);
  return `from ${base}`;
}

it('finds the index of a build that was deployed meanwhile, for all that is asked at once', async () => {
  const index = make();
  expect(await index.ask(({ answer }) => answer())).toBe('from /index/first/zh-hans');
  served = 'second';
  const answers = [1, 2, 3].map(() => index.ask(({ answer }) => answer()));
  expect(await Promise.all(answers)).toEqual(Array(3).fill('from /index/second/zh-hans'));
});

it('tells that nothing answers, and answers once something does', async () => {
  const index = make();
  await index.get();
  isAway = true;
  await expect(index.ask(({ answer }) => answer())).rejects.toThrow(IndexUnavailable);
  isAway = false;
  served = 'second';
  expect(await index.ask(({ answer }) => answer())).toBe('from /index/second/zh-hans');
});

it('asks once where the index is where it was, and tells other faults as they are', async () => {
  const index = make();
  let asked = 0;
  const lost = () => {
    asked += 1;
    return Promise.reject(new IndexUnavailable('cut off'));
  };
  await expect(index.ask(lost)).rejects.toThrow('cut off');
  expect(asked).toBe(1);
  await expect(index.ask(() => Promise.reject(new Error('taken back')))).rejects.toThrow('taken');
});
