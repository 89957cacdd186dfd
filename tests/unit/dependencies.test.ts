import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { dependencies, devDependencies } = read('package.json');
const lock: Record<string, { license?: string; hasInstallScript?: boolean; resolved?: string }> =
  read('package-lock.json').packages;
const [, forUse = '', forTests = ''] = readFileSync('docs/dependencies.md', 'utf8').split('\n## ');

/** The rows of a table: package, licence, reason. */
const rowsOf = (part: string) =>
  [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm)].map(
    ([, name = '', licence = '', reason = '']) => ({ name, licence, reason }),
  );

describe.each([
  ['what the site is made with', forUse, dependencies],
  ['what it is tested with', forTests, devDependencies],
])('docs/dependencies.md: %s', (_, part, wanted) => {
  it('lists every direct dependency once, in order', () => {
    expect(rowsOf(part).map(({ name }) => name)).toEqual(Object.keys(wanted).sort());
  });

  it('gives its licence and a reason', () => {
    for (const { name, licence, reason } of rowsOf(part)) {
      expect([name, licence]).toEqual([name, lock[`node_modules/${name}`]?.license]);
      expect(reason.length).toBeGreaterThan(5);
    }
  });
});

it('names every package that runs something when it is installed', () => {
  const scripts = Object.keys(lock).filter((place) => lock[place]?.hasInstallScript);
  expect(scripts).toEqual(['node_modules/esbuild']);
});

it('has no licence among all packages that nobody has looked at', () => {
  const known = new Set(
    `0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC-BY-4.0 ISC LGPL-3.0-or-later MIT
     MIT-0 MPL-2.0 OFL-1.1 Python-2.0 Unlicense Zlib`.split(/\s+/),
  );
  const parts = Object.entries(lock).flatMap(([place, { license = 'none' }]) =>
    place === '' ? [] : license.replaceAll(/[()]/g, '').split(/ (?:AND|OR) /),
  );
  expect(parts.filter((part) => !known.has(part))).toEqual([]);
});

it('pins no registry in the lockfile', () => {
  expect(Object.values(lock).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
});
