import { type Document, isSeq, parse, parseDocument, stringify } from 'yaml';
import { suggestSlug } from '../new-article';
import { property } from './field-values';

/** A row of `categories.yaml` or `authors.yaml` that an import adds. */
export interface NewRow {
  slug: string;
  name: string;
  description: string;
  hue?: number;
}

/** Names that posts use, matched with those the publication has. */
export class Names {
  readonly #known: Map<string, string>;
  readonly #rows: readonly { slug: string; name: string }[];
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #described = new Map<
    string,
    { name: string | undefined; description: string | undefined }
  >();
  readonly #sameAs = new Map<string, string>();

  constructor(
    known: readonly { slug: string; name: string }[],
    readonly kind: 'category' | 'author',
  ) {
    this.#known = new Map(
      known.flatMap(({ slug, name }) => [
        [keyOf(slug), name],
        [keyOf(name), name],
      ]),
    );
    this.#rows = known;
  }

  /** Takes what the old site's own page about a term says. To be called before {@link add}. */
  describe(term: string, name: string | undefined, description: string | undefined): void {
    this.#described.set(keyOf(term), { name, description });
    if (name !== undefined) this.#sameAs.set(keyOf(name), keyOf(term));
  }

  /** Whether a term is one that posts use and the publication does not have. */
  isNew(term: string): boolean {
    return this.#counts.has(keyOf(term)) && this.#ours(keyOf(term)) === undefined;
  }

  add(name: string): void {
    const key = this.#sameAs.get(keyOf(name)) ?? keyOf(name);
    const counts = this.#counts.get(key) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#counts.set(key, counts);
  }

  /** Our spelling by every one that differs from it. */
  spellings(): Map<string, string> {
    return new Map(
      [...this.#counts].flatMap(([key, counts]) =>
        [...counts.keys()].flatMap((name) => {
          const ours = this.#ours(key) ?? this.#described.get(key)?.name ?? mostUsed(counts);
          return name === ours ? [] : [[name, ours] as const];
        }),
      ),
    );
  }

  /** The slug of every name that posts use. */
  slugs(): Map<string, string> {
    const ours = new Map(
      [...this.#rows, ...this.added()].map(({ name, slug }) => [keyOf(name), slug]),
    );
    const spellings = this.spellings();
    return new Map(
      [...this.#counts.values()].flatMap((counts) =>
        [...counts.keys()].flatMap((name) => {
          const slug = ours.get(keyOf(spellings.get(name) ?? name));
          return slug === undefined ? [] : [[name, slug] as const];
        }),
      ),
    );
  }

  /** Rows for names that the publication does not have, most used first. */
  added(): NewRow[] {
    const total = (counts: ReadonlyMap<string, number>) =>
      [...counts.values()].reduce((sum, count) => sum + count, 0);
    const fresh = [...this.#counts]
      .filter(([key]) => this.#ours(key) === undefined)
      .sort(([a, m], [b, n]) => total(n) - total(m) || (a < b ? -1 : 1));
    const taken = new Set(this.#rows.map(({ slug }) => slug));
    return fresh.map(([key, counts], index) => {
      const term = mostUsed(counts);
      const described = this.#described.get(key);
      const name = described?.name ?? term;
      return {
        slug: this.#freeSlug(term, taken),
        name,
        description:
          described?.description ??
          (this.kind === 'category' ? `「${name}」分類的文章。` : `${name}的文章。`),
        // Turned by the golden angle, no two neighbours look alike.
        ...(this.kind === 'category' ? { hue: Math.round((25 + index * 137.5) % 360) } : {}),
      };
    });
  }

  #ours(key: string): string | undefined {
    const { name } = this.#described.get(key) ?? {};
    return this.#known.get(key) ?? (name === undefined ? undefined : this.#known.get(keyOf(name)));
  }

  #freeSlug(name: string, taken: Set<string>): string {
    const first = suggestSlug(name) ?? this.kind;
    let slug = first;
    for (let number = 2; taken.has(slug); number += 1) slug = `${first}-${number}`;
    taken.add(slug);
    return slug;
  }
}

/** Slugs and names in a data file; empty for a text that is no list of them. */
export function readRows(source: string): { slug: string; name: string }[] {
  let data: unknown;
  try {
    data = parse(source);
  } catch {
    return [];
  }
  return (Array.isArray(data) ? data : []).flatMap((row) => {
    const slug = property(row, 'slug');
    const name = property(row, 'name');
    return typeof slug === 'string' && typeof name === 'string' ? [{ slug, name }] : [];
  });
}

/** Adds rows at the end of a data file; all else in it, comments included, stays as it is. */
export function addRows(source: string, rows: readonly NewRow[]): string {
  if (rows.length === 0) return source;
  const before = source === '' || source.endsWith('\n') ? source : `${source}\n`;
  const blocks = rows.map((row) => stringify([row], { lineWidth: 0 }));
  const appended = `${before}${before === '' ? '' : '\n'}${blocks.join('\n')}`;
  const wanted = JSON.stringify([...((parse(source) as unknown[] | null) ?? []), ...rows]);
  try {
    if (JSON.stringify(parse(appended)) === wanted) return appended;
  } catch {
    // A list in brackets has no end to write behind.
  }
  const document: Document = parseDocument(source);
  if (isSeq(document.contents)) {
    for (const row of rows) document.contents.add(document.createNode(row));
  }
  return document.toString({ lineWidth: 0 });
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

function keyOf(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
