import fs from 'node:fs';
import path from 'node:path';
import type { Article } from './article';
import { replaceFile } from './replace-file';
import type { TermIndex, TermTables } from './term-index';

/** What the names of all files of a stored archive begin with. */
export const storedName = 'archive';

/** What is small enough to be in memory, and what is read where it is asked for. */
const inMemory = ['starts', 'vectorStarts'] as const;
const inFiles = ['holders', 'shares', 'vectorTerms', 'vectorShares'] as const;

const fileOf = (folder: string, edition: number, table: keyof TermTables) =>
  path.join(/* turbopackIgnore: true */ folder, `${storedName}.${edition}.${table}`);

/** Stores the tables of an edition's articles, each as its numbers lie in memory. */
export function storeTermTables(tables: TermTables, folder: string, edition: number): void {
  for (const name of [...inMemory, ...inFiles]) {
    const { buffer, byteOffset, byteLength } = tables[name];
    replaceFile(fileOf(folder, edition, name), new Uint8Array(buffer, byteOffset, byteLength));
  }
}

/** The index of the articles whose tables were stored; it knows no others. */
export function storedTermIndex(
  articles: readonly Article[],
  folder: string,
  edition: number,
): TermIndex {
  const whole = (name: (typeof inMemory)[number]) => {
    const bytes = fs.readFileSync(/* turbopackIgnore: true */ fileOf(folder, edition, name));
    return new Uint32Array(new Uint8Array(bytes).buffer);
  };
  const open = once(() => ({
    starts: whole('starts'),
    vectorStarts: whole('vectorStarts'),
    places: new Map(articles.map(({ slug }, place) => [slug, place])),
    files: Object.fromEntries(
      inFiles.map((name) => [
        name,
        fs.openSync(/* turbopackIgnore: true */ fileOf(folder, edition, name), 'r'),
      ]),
    ) as Record<(typeof inFiles)[number], number>,
  }));
  return {
    articles,
    vectorOf: ({ slug }) => {
      const { places, vectorStarts, files } = open();
      const place = places.get(slug) ?? articles.length;
      const [from = 0, to = from] = vectorStarts.subarray(place, place + 2);
      return {
        terms: read(files.vectorTerms, from, new Uint32Array(to - from)),
        shares: read(files.vectorShares, from, new Float64Array(to - from)),
      };
    },
    holdersOf: (term) => {
      const { starts, files } = open();
      const [from = 0, to = from] = starts.subarray(term, term + 2);
      return {
        places: read(files.holders, from, new Uint32Array(to - from)),
        shares: read(files.shares, from, new Float32Array(to - from)),
      };
    },
  };
}

/** Fills some numbers from a file, beginning with its `from`th. */
function read<Numbers extends Uint32Array | Float32Array | Float64Array>(
  file: number,
  from: number,
  into: Numbers,
): Numbers {
  fs.readSync(file, into, 0, into.byteLength, from * into.BYTES_PER_ELEMENT);
  return into;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
