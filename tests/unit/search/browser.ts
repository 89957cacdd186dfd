import vm from 'node:vm';
import { afterEach, vi } from 'vitest';
import type { SearchAnswer, SearchRequest } from '../../../lib/search/answer';
import { openSearch, type Search } from '../../../lib/search/open-search';
import type { IndexFile } from '../../../lib/site-index/index-files';

const origin = 'https://review.example';

/** A server of an index whose files can be taken away, and the requests it got. */
export interface IndexServer {
  files: Map<string, IndexFile['content']>;
  requests: string[];
}

let counter = 0;

/**
 * Opens the search of an index as a browser does: the real files, and Pagefind's real worker in a
 * context of its own, with `fetch` for the network between and a cache that never lets go.
 */
export async function searchOf(
  files: readonly IndexFile[],
): Promise<{ search: Search; server: IndexServer }> {
  const server: IndexServer = {
    files: new Map(files.map(({ path, content }) => [path, content])),
    requests: [],
  };
  counter += 1;
  const base = `/index-${counter}`;
  const cache = new Map<string, IndexFile['content']>();
  const get = async (address: string, { cache: mode }: RequestInit = {}) => {
    const { pathname, href } = new URL(address, origin);
    const path = decodeURIComponent(pathname.slice(base.length + 1));
    const kept = mode === 'reload' ? undefined : cache.get(href);
    if (kept === undefined) server.requests.push(path);
    const content = kept ?? server.files.get(path);
    if (content === undefined) return new Response(null, { status: 404 });
    cache.set(href, content);
    return new Response(content as BodyInit);
  };
  vi.stubGlobal('fetch', get);
  vi.stubGlobal('location', new URL(origin));
  vi.stubGlobal('navigator', { connection: { saveData: true } });
  vi.stubGlobal('Worker', workerFrom(get));
  return { search: await openSearch(base), server };
}

/** Runs a script as a web worker does: it hears and speaks through `self` alone. */
function workerFrom(get: (address: string) => Promise<Response>) {
  return class extends EventTarget {
    private readonly self = new EventTarget();

    constructor(address: string) {
      super();
      const self = Object.assign(this.self, {
        location: new URL(address, origin),
        postMessage: (data: unknown) =>
          this.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })),
      });
      void (async () => {
        const response = await get(address);
        if (!response.ok) return this.dispatchEvent(new Event('error'));
        const { WebAssembly, TextDecoder, TextEncoder, Response, URL, setTimeout } = globalThis;
        vm.runInNewContext(await response.text(), {
          ...{ self, fetch: get, console: { error() {}, warn() {}, log() {} } },
          ...{ WebAssembly, TextDecoder, TextEncoder, Response, URL, setTimeout, Intl, Date },
          ...{ Uint8Array, Uint16Array, Uint32Array },
        });
        this.running = true;
        for (const data of this.early.splice(0)) this.postMessage(data);
      })();
    }

    private running = false;
    private readonly early: unknown[] = [];

    postMessage(data: unknown): void {
      if (!this.running) this.early.push(data);
      else this.self.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) }));
    }

    terminate(): void {}
  };
}

/** Asks with nothing but a query. */
export function ask(
  search: Search,
  query: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchAnswer> {
  const filters = { categories: [], tags: [], authors: [], years: [] };
  return search.search({ query, filters, limit: 10, ...more });
}

/** Slugs of what was found, best first. */
export function slugsOf({ results }: SearchAnswer): string[] {
  return results.map(({ path }) => decodeURIComponent(path.replace('/posts/', '')));
}

/** A marked text with its hits in brackets. */
export function written(text: SearchAnswer['results'][number]['title']): string {
  return text.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

afterEach(() => vi.unstubAllGlobals());
