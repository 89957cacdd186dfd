import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { text } from 'node:stream/consumers';
import type { BuiltPage } from '../lib/script-on-intent/built-pages';
import { emptyFlights } from '../lib/script-on-intent/rewrite-build';

/** With fewer for each, another process is not worth its start. */
const pagesForHelp = 150;

type Flights = ReadonlyMap<BuiltPage['path'], string>;

/**
 * Rewrites the pages of a finished build (`rewriteBuild`) on all of the machine's processors. Ends the
 * process where that fails; what is wrong has been told by then.
 */
export async function rewriteInParts(
  pages: readonly BuiltPage[],
  staticFolder: string,
): Promise<Flights> {
  emptyFlights(staticFolder);
  const parts = Math.min(availableParallelism(), Math.ceil(pages.length / pagesForHelp));
  const size = Math.ceil(pages.length / parts);
  const started = Array.from({ length: parts }, (_, part) =>
    rewrite({
      pages: pages.slice(part * size, (part + 1) * size),
      staticFolder,
      isPart: true,
    }),
  );
  process.once('exit', () => {
    for (const { kill } of started) kill();
  });
  const flights = await Promise.all(started.map(({ flights }) => flights));
  if (!flights.every((part) => part !== undefined)) process.exit(1);
  return new Map(flights.flat());
}

interface Rewriting {
  /** Settles when it has ended; undefined where that failed. */
  flights: Promise<[BuiltPage['path'], string][] | undefined>;
  kill(): void;
}

function rewrite(order: object): Rewriting {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/rewrite-pages.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  // One that ends before it has read this tells so by its status.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(order));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const flights = Promise.all([text(child.stdout), ended]).then(([printed, status]) =>
    status === 0 ? JSON.parse(printed) : undefined,
  );
  return { flights, kill: () => child.kill() };
}
