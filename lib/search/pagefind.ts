import { IndexUnavailable } from '../site-index/index-unavailable';

/** A page that holds the words. */
export interface Hit {
  /** `<volume>/<id>`. */
  id: string;
  /** The volume of the index that it was found in. */
  volume: string;
  /** Whether its title holds one of them. */
  inTitle: boolean;
}

/** Pagefind at work. */
export interface Pagefind {
  /**
   * Settles when it is ready to find something.
   * @throws IndexUnavailable as {@link find} does
   */
  started: Promise<unknown>;
  /**
   * Finds the pages that hold all of some words.
   * @param words as `words.ts` writes them; in straight quotation marks, one after the other
   * @returns best first
   * @throws IndexUnavailable when a part of the index does not arrive; this Pagefind is then done
   */
  find(words: string): Promise<Hit[]>;
  stop(): void;
}

/** A page as Pagefind 1.6's worker, mended, tells of it: below its volume's address; there is more. */
interface Result {
  id: string;
  matchedMetaFields?: string[];
}

interface Answer {
  id: number;
  error?: string;
  result?: { results?: Result[] };
}

/**
 * Starts Pagefind's worker, which loads the rest of what it needs. We speak to it without
 * `pagefind.js`, which would have it cut queries by the page's language, and weighs 13 KB.
 * @param base address of the folder that holds `pagefind-worker.js`
 * @param attempt counts the starts: a script that failed is not asked for at the same address
 *   again, and one that is started again asks for every file anew
 * @param volumes how many the index has; the first is opened before that is known
 */
export function startPagefind(base: string, attempt: number, volumes: Promise<number>): Pagefind {
  const worker = new Worker(`${base}/pagefind-worker.js${attempt > 0 ? `?again=${attempt}` : ''}`);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  let asked = 0;
  let stopped: IndexUnavailable | undefined;
  const stop = (reason = 'stopped') => {
    worker.terminate();
    stopped ??= new IndexUnavailable(reason);
    for (const { reject } of waiting.values()) reject(stopped);
    waiting.clear();
  };
  worker.addEventListener('error', (event) => stop(event.message));
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const asker = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) asker?.resolve(data);
    else asker?.reject(new IndexUnavailable(data.error));
  });
  const ask = (method: string, args: readonly unknown[]) =>
    new Promise<Answer>((resolve, reject) => {
      if (stopped) return reject(stopped);
      asked += 1;
      waiting.set(asked, { resolve, reject });
      worker.postMessage({ id: asked, method, args });
    });
  const path = new URL(`${base}/volumes/`, location.href).href;
  // The whole index has one version, so what a volume's entry says never expires.
  const options = { language: 'und', metaCacheTag: 'index' };
  // Answered once all that was opened is ready or known not to be: opening is answered before that, and
  // waits for a first volume that does not come for ever.
  const opened = () => ask('filters', []);
  const first = ask('init', [{ ...options, basePath: `${path}0/`, primary: true }]).then(opened);
  const others = async () => {
    const numbers = Array.from({ length: (await volumes) - 1 }, (_, place) => place + 1);
    if (numbers.length === 0) return;
    await Promise.all(numbers.map((number) => ask('mergeIndex', [`${path}${number}/`, options])));
    await opened();
  };
  const started = Promise.all([first, others()]);
  // Whoever asks for something hears of it.
  started.catch(() => {});
  return {
    started,
    find: async (words) => {
      await started;
      const { result } = await ask('search', [words, {}]);
      return (result?.results ?? []).map(({ id: address, matchedMetaFields = [] }) => {
        const id = address.slice(path.length);
        const [volume = ''] = id.split('/', 1);
        return { id, volume, inTitle: matchedMetaFields.includes('title') };
      });
    },
    stop,
  };
}
