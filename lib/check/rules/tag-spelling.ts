import { groupBy } from '../../group-by';
import type { Place } from '../../yaml';
import { offsetOf } from '../places';
import type { ArchiveFinding, ArticleSource, Edit, Rule } from '../rule';

interface Use {
  name: string;
  source: ArticleSource;
}

/** One tag spelled in several ways that differ only in case or width. */
export const tagSpelling: Rule = {
  name: 'tag-spelling',
  severity: 'error',
  about:
    '同一個標籤只有大小寫或全形半形不同（`ＡＩ`、`ai`、`AI`）：它們共用一個網址，名稱卻各寫各的。以最多文章用的寫法為準。',
  archive({ sources }) {
    const uses = sources.flatMap((source) =>
      source.article.tags.map(({ name }): Use => ({ name, source })),
    );
    const tags = groupBy(uses, ({ name }) => fold(name));
    return [...tags.values()].flatMap((same) => {
      const usual = usualSpelling(same);
      return same.filter(({ name }) => name !== usual).map((use) => findingOf(use, usual));
    });
  },
};

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** The spelling most articles use; of two, the half-width one, then the oldest article's. */
function usualSpelling(uses: readonly Use[]): string {
  const spellings = [...groupBy(uses, ({ name }) => name)].map(([name, inUse]) => ({
    name,
    count: inUse.length,
    halfWidth: name === name.normalize('NFKC') ? 1 : 0,
    since: Math.min(...inUse.map(({ source }) => source.article.date.getTime())),
  }));
  spellings.sort(
    (a, b) =>
      b.count - a.count ||
      b.halfWidth - a.halfWidth ||
      a.since - b.since ||
      (a.name < b.name ? -1 : 1),
  );
  return spellings[0]?.name ?? '';
}

function findingOf({ name, source }: Use, usual: string): ArchiveFinding {
  const place = placeOfTag(source, name);
  const fix = place && fixAt(source.source, place, name, usual);
  return {
    file: source.article.file,
    ...(place ?? source.locate(['tags'])),
    field: 'tags',
    found: `標籤寫成「${name}」，多數文章寫「${usual}」。`,
    advice: `請寫成「${usual}」；若要改用「${name}」，請把每一篇都改過來。`,
    ...(fix ? { fix } : {}),
  };
}

function placeOfTag({ source, locate }: ArticleSource, name: string): Place | undefined {
  const list = offsetOf(source, locate(['tags']));
  for (let index = 0; ; index += 1) {
    const place = locate(['tags', index]);
    const offset = offsetOf(source, place);
    // Past the last item, the list's own place comes back.
    if (offset === list) return undefined;
    if (literalAt(source, offset, name) !== undefined) return place;
  }
}

/** Offset at which a name stands letter for letter as a whole list item, in quotes or bare. */
function literalAt(source: string, offset: number, name: string): number | undefined {
  const quote = /["']/.exec(source.charAt(offset))?.[0] ?? '';
  const start = offset + quote.length;
  if (!source.startsWith(name + quote, start)) return undefined;
  const rest = source.slice(start + name.length + quote.length);
  return /^[ \t]*(?:[,\]\n]|\s#|$)/.test(rest) ? start : undefined;
}

function fixAt(source: string, place: Place, name: string, usual: string): Edit | undefined {
  const start = literalAt(source, offsetOf(source, place), name);
  // A bare word must stay text in YAML, without colons, brackets and the like.
  const plain = /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{N} .+#_-]*$/iu.test(usual);
  if (start === undefined || !plain || usual.includes(' #')) return undefined;
  return { start, end: start + name.length, text: usual };
}
