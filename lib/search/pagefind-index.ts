import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { IndexFile } from '../site-index/index-files';

/** A page as Pagefind gets it. */
export interface IndexedPage {
  url: string;
  html: string;
}

/** What Pagefind makes of pages. */
export interface PagefindIndex {
  files: IndexFile[];
  /** The id of each page by its URL. */
  ids: ReadonlyMap<string, string>;
}

/** The program takes one page after the other; while it does, the next ones are made. */
const pagesAhead = 64;

let running: Promise<unknown> = Promise.resolve();

/**
 * Runs Pagefind over pages; one run waits for the other, as they share the program that works for
 * them.
 * @param pages whose HTML names one language
 * @returns the files that `pagefind.ts` loads
 */
export function pagefindIndex(pages: Iterable<IndexedPage>): Promise<PagefindIndex> {
  const run = running.then(() => indexPages(pages));
  running = run.catch(() => {});
  return run;
}

async function indexPages(pages: Iterable<IndexedPage>): Promise<PagefindIndex> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: '+#' });
    if (!index) throw new Error(errors.join('\n'));
    const add = async ({ url, html }: IndexedPage) => {
      const { errors } = await index.addHTMLFile({ url, content: html });
      if (errors.length > 0) throw new Error(`${url}: ${errors.join('\n')}`);
    };
    const adding: Promise<void>[] = [];
    for (const page of pages) {
      const added = add(page);
      // Awaited below: until then its fault is nobody's.
      added.catch(() => {});
      adding.push(added);
      if (adding.length === pagesAhead) await Promise.all(adding.splice(0));
    }
    await Promise.all(adding);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(failures.join('\n'));
    const ids = new Map<string, string>();
    const kept: IndexFile[] = [];
    for (const { path, content } of files) {
      const fragment = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (fragment !== undefined) ids.set(urlOf(content), fragment);
      else if (path === 'pagefind-worker.js') kept.push({ path, content: mendWorker(content) });
      else if (/^index\/|^wasm\.|\.pf_meta$|^pagefind-entry\.json$/.test(path)) {
        kept.push({ path, content });
      }
    }
    // The engine returns them in any order; the site's index is the same for the same articles.
    return { files: kept.sort((a, b) => (a.path < b.path ? -1 : 1)), ids };
  } finally {
    await close();
  }
}

const signature = 'pagefind_dcd';

/** A page's URL as its fragment holds it. */
function urlOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString();
  const { url } = JSON.parse(text.slice(signature.length)) as { url: string };
  return url;
}

/** What is wrong with Pagefind 1.6's worker for us, with its repair. */
const repairs: readonly (readonly [string, string])[] = [
  // A part of the index that did not arrive counts as empty: a search would miss articles silently.
  ['"load_index_chunk")).catch(()=>{});', '"load_index_chunk"));'],
  // That it could not start is told to whoever searches; the page's console need not hear it, too.
  ['this.init(options?.language);', 'this.init(options?.language).catch(()=>{});'],
  // What the browser keeps of a file that was cut off is no better the second time; `pagefind.ts`
  // marks the address of a worker that is started again.
  [
    'await fetch(queued.input)',
    'await fetch(queued.input,{cache:self.location.search?"reload":"default"})',
  ],
  // Ids are those of a volume, told apart by where it lies.
  ['let res={id:result2.p,', 'let res={id:this.basePath+result2.p,'],
  // Our results need no fragments, and what is kept for them is never let go.
  ['registerDataCallback(instanceId,dataId,dataFn);result.data=dataId;', 'delete result.data;'],
];

function mendWorker(content: Uint8Array): string {
  let script = Buffer.from(content).toString();
  for (const [broken, mended] of repairs) {
    if (!script.includes(broken)) {
      throw new Error(`Pagefind's worker has changed: it has no ${broken} any more.`);
    }
    script = script.replaceAll(broken, mended);
  }
  return script;
}
