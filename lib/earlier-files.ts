import fs from 'node:fs';
import path from 'node:path';
import { linkFile } from './link-file';
import { replaceFile } from './replace-file';
import { flightFolder } from './script-on-intent/flight-file';

/** What a page loads later on, below the static files; each name is a hash of the content. */
const folders = ['chunks', flightFolder, 'pictures'];

const week = 7 * 24 * 60 * 60 * 1000;

/** How many files of earlier builds a small build has at most, in each folder; a large one as many as its own. */
const atMost = 2_000;

/**
 * Gives a build the scripts of those before it, what hydration of their pages read, and their pictures:
 * a page that was opened before a deployment loads them at the reader's first sign, or where it is
 * scrolled to, which may be long after.
 * @param staticFolder what is served as `/_next/static/`, with all that is the build's own
 * @param kept keeps them from build to build, by links
 * @param now files that were last served a week ago are dropped; those of the last build are served
 *   until now
 */
export function carryEarlierFiles(staticFolder: string, kept: string, now: Date): void {
  for (const name of folders) carry(path.join(staticFolder, name), path.join(kept, name), now);
}

function carry(folder: string, kept: string, now: Date): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.mkdirSync(kept, { recursive: true });
  const record = `${kept}.json`;
  const ended = endedIn(record);
  const own = new Set(fs.readdirSync(folder));
  const earlier = fs
    .readdirSync(kept)
    .filter((name) => !own.has(name))
    .map((name) => ({ name, end: ended[name] ?? now.getTime() }))
    .sort((a, b) => b.end - a.end || (a.name < b.name ? -1 : 1));
  const carried: Ended = {};
  for (const [place, { name, end }] of earlier.entries()) {
    const isCarried = place < Math.max(own.size, atMost) && now.getTime() - end < week;
    if (!isCarried) fs.rmSync(path.join(kept, name));
    else {
      linkFile(path.join(kept, name), path.join(folder, name));
      carried[name] = end;
    }
  }
  for (const name of own) linkFile(path.join(folder, name), path.join(kept, name));
  replaceFile(record, JSON.stringify(carried));
}

/**
 * When builds that had a file as their own ended to be served, in milliseconds; the last build's own are
 * not in it.
 */
type Ended = Record<string, number>;

function endedIn(record: string): Ended {
  try {
    return JSON.parse(fs.readFileSync(record, 'utf8'));
  } catch {
    // The first build, or one that was ended while it wrote: each file stays for another week.
    return {};
  }
}
