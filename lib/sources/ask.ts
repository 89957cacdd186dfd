import { setTimeout as sleep } from 'node:timers/promises';
import { groupBy } from '../group-by';
import type { RequestOptions } from './request';
import { type Validators, type Visit, visit } from './visit';

/** How politely sources are asked. */
export interface AskOptions extends RequestOptions {
  /** Milliseconds between two requests to one host. */
  delay: number;
}

/** More hosts at once would gain little; one host is never asked twice at once. */
const hostsAtOnce = 4;
/** Longest that a run waits because a site asks it to, in milliseconds. */
const longestWait = 60_000;

/**
 * Asks for every address, host by host, and hands each visit on as soon as it is known.
 * @param validatorsOf what the last answer was called
 * @param onVisit is called once for each address
 */
export async function askAll(
  urls: readonly string[],
  validatorsOf: (url: string) => Validators,
  onVisit: (url: string, visit: Visit) => void,
  options: AskOptions,
): Promise<void> {
  const hosts = [...groupBy(urls, (url) => new URL(url).host).values()];
  const askHosts = async () => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      await askHost(host, validatorsOf, onVisit, options);
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, askHosts));
}

async function askHost(
  urls: readonly string[],
  validatorsOf: (url: string) => Validators,
  onVisit: (url: string, visit: Visit) => void,
  options: AskOptions,
): Promise<void> {
  let closed = false;
  for (const [index, url] of urls.entries()) {
    if (closed) {
      onVisit(url, { answer: 'later' });
      continue;
    }
    if (index > 0) await sleep(options.delay);
    let result = await visit(url, validatorsOf(url), options);
    if (result.wait !== undefined && result.wait <= longestWait) {
      await sleep(Math.max(result.wait, options.delay));
      result = await visit(url, validatorsOf(url), options);
    }
    // Asked twice to wait, or for longer than we can: the host has had enough of us.
    closed = result.wait !== undefined;
    onVisit(url, result);
  }
}
