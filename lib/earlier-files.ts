import fs from 'node:fs';
import path from 'node:path';
import { linkFile } from './link-file';
import { flightFolder } from './script-on-intent/flight-file';

/** What a page's script is loaded from, below the static files; each name is a hash of the content. */
const folders = ['chunks', flightFolder];

const week = 7 * 24 * 60 * 60 * 1000;

/** How many files of earlier builds a small build has at most, in each folder; a large one as many as its own. */
const atMost = 2_000;

/**
 * Gives a build the scripts of those before it, and what hydration of their pages read: a page that was
 * opened before a deployment loads them at the reader's first sign, which may be long after.
 * @param staticFolder what is served as `/_next/static/`, with all that is the build's own
 * @param kept keeps them from build to build, by links
 * @param now files that no build has had for a week are dropped
 */
export function carryEarlierFiles(staticFolder: string, kept: string, now: Date): void {
  for (const name of folders) carry(path.join(staticFolder, name), path.join(kept, name), now);
}

function carry(folder: string, kept: string, now: Date): void {
  fs.mkdirSync(kept, { recursive: true });
  const own = new Set(fs.readdirSync(folder));
  const earlier = fs
    .readdirSync(kept)
    .filter((name) => !own.has(name))
    .map((name) => ({ name, last: fs.statSync(path.join(kept, name)).mtimeMs }))
    .sort((a, b) => b.last - a.last || (a.name < b.name ? -1 : 1));
  for (const [place, { name, last }] of earlier.entries()) {
    const isCarried = place < Math.max(own.size, atMost) && now.getTime() - last < week;
    if (isCarried) linkFile(path.join(kept, name), path.join(folder, name));
    else fs.rmSync(path.join(kept, name));
  }
  for (const name of own) {
    const file = path.join(folder, name);
    // The time at which a build last had it as its own.
    fs.utimesSync(file, now, now);
    linkFile(file, path.join(kept, name));
  }
}
