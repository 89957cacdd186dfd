import type { Fault } from './fault';
import { decodeAddress, isAddressable } from './slug';
import type { Place, YamlText } from './yaml';

/** A former address, from which readers are sent on. */
export interface Alias extends Place {
  /** Site-absolute path, decoded. */
  path: string;
}

/** Puts the place of each beside the paths that front matter gives. */
export function placedAliases(
  paths: readonly string[] | undefined,
  locate: YamlText['locate'],
): Alias[] {
  return (paths ?? []).map((path, index) => ({ path, ...locate(['aliases', index]) }));
}

/** What a former address leads to: an article or a page. */
export interface Aliased {
  path: string;
  file: string;
  title: string;
  aliases: readonly Alias[];
}

/** Addresses that belong to the server itself; `/posts/<slug>.md` is an article's Markdown edition. */
const reserved =
  /^\/(?:(?:_|_next|_not-found|404|500|api|md|preview)(?:\.html)?(?:\/|$)|posts\/[^/]+\.md$)/i;

/** Whether a decoded address belongs to the server itself. */
export function isReservedAddress(path: string): boolean {
  return reserved.test(path);
}

/**
 * Reads a former address of an article, as front matter writes it.
 * @param written site-absolute path, percent-encoded or not, with or without a final slash or
 *   `/index.html`, which servers take for the same
 * @returns the path, decoded, without either; or what is wrong with it, in Chinese
 */
export function readAlias(
  written: string,
): { path: string; problem?: never } | { path?: never; problem: string } {
  const shown = `「${written.slice(0, 80)}」`;
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(written)) {
    return { problem: `${shown}是完整的網址；舊網址只寫網域後面的部分。` };
  }
  if (!written.startsWith('/')) return { problem: `${shown}不是以 / 開頭。` };
  if (/[?#]/.test(written)) return { problem: `${shown}有 ? 或 #，伺服器分不出這樣的舊網址。` };
  const segments = decodeSegments(written.replace(/(?:\/index\.html?)?\/*$/i, '').slice(1));
  if (!segments) return { problem: `${shown}的百分號編碼不完整。` };
  const path = `/${segments.join('/')}`;
  if (path === '/') return { problem: '首頁不能轉到別的地方。' };
  if (!segments.every(isSegment) || isReservedAddress(path)) {
    return { problem: `${shown}不能當網址。` };
  }
  return { path };
}

function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split('/').map((segment) => decodeURIComponent(segment).normalize('NFC'));
  } catch {
    return undefined;
  }
}

function isSegment(segment: string): boolean {
  return !/^(?:\.|$)|[\p{Cc}\\/]/u.test(segment) && isAddressable(segment);
}

/**
 * Tells of former addresses that are in use: by a page of the site, a file, or one that comes first.
 * @param all articles, oldest first, and pages
 * @param addresses every address of the site, decoded
 * @param isFile whether an address is a file that is served as it is
 */
export function takenAliases(
  all: readonly Aliased[],
  addresses: ReadonlySet<string>,
  isFile: (path: string) => boolean,
): Fault[] {
  // Disks and hosts exist that make no difference between the two cases.
  const inUse = new Set([...addresses].map((address) => address.toLowerCase()));
  const owners = new Map<string, Aliased>();
  return all.flatMap((one) =>
    one.aliases.flatMap(({ path, line, column }): Fault[] => {
      const key = path.toLowerCase();
      const other = owners.get(key);
      if (!other) owners.set(key, one);
      // A static host serves a page with `.html` behind its address, too.
      const page = isOwnFile(path, one) ? '' : key.replace(/\.html$/, '');
      const isTaken = inUse.has(key) || inUse.has(page) || isFile(path);
      if (!isTaken && (!other || other === one)) return [];
      const owner = isTaken ? '這個網站現在的一頁或檔案' : ` ${other?.file} 的舊網址`;
      return [
        {
          file: one.file,
          line,
          column,
          rule: 'duplicate-alias',
          field: 'aliases',
          found: `舊網址「${path}」和${owner}相同。`,
          advice: '一個網址只能通到一個地方，請拿掉其中一個。',
        },
      ];
    }),
  );
}

/** Whether a former address is the page's own with `.html` behind it: an export has it anyway. */
export function isOwnFile(alias: string, { path }: Pick<Aliased, 'path'>): boolean {
  return alias === `${decodeAddress(path)}.html`;
}
