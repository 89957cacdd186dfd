import { posix } from 'node:path';
import type { HugoConfig } from './hugo-config';

/** What Hugo makes an address from. */
export interface AddressSource {
  /** Path below the content folder, without language and ending: `posts/2019/tide`, `posts/a/index`. */
  path: string;
  title: string;
  /** As written: `2019-05-06T…`. */
  date: string | undefined;
  slug: string | undefined;
  url: string | undefined;
}

/** Hugo's rule for words in addresses: blanks become hyphens, most other signs go. */
export function urlize(words: string, lowerCase = true): string {
  const cleaned = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._/\\#+~@%\s-]+/gu, '')
    .replace(/^\s+|\s+$|\s+(?=-)|(?<=-)\s+/gu, '')
    .replace(/\s+/gu, '-');
  return lowerCase ? cleaned.toLowerCase() : cleaned;
}

/**
 * The address a page had on the Hugo site, decoded, with the path of its base address.
 * @returns a path without a slash at its end, such as `/2019/05/tide`; `/` for the front page
 */
export function oldAddress(source: AddressSource, config: HugoConfig): string {
  const base = basePath(config);
  const [section = ''] = source.path.split('/');
  if (source.url !== undefined && source.url !== '') {
    const prefix = source.url.startsWith('/') ? '' : config.prefix;
    return tidy(`${base}${prefix}/${expand(source.url, source, config)}`);
  }
  const folder = posix.dirname(pagePath(source.path));
  const name = source.slug ? urlize(source.slug, config.lowerCase) : pageName(source, config);
  const pattern = config.permalinks[section.toLowerCase()];
  const local = pattern
    ? expand(pattern, source, config)
    : `${urlize(folder, config.lowerCase)}/${name}`;
  const isUgly =
    config.uglyUrls === true || (config.uglyUrls !== false && config.uglyUrls.includes(section));
  return (
    tidy(`${base}${config.prefix}/${local}`) + (isUgly && !local.endsWith('.html') ? '.html' : '')
  );
}

/**
 * An address from a post's `aliases` as a path of the site.
 * @param page the page's own old address, which relative ones start from
 * @returns paths (one with the language before it, where Hugo puts it there), or none for what
 *   cannot be an address of this site
 */
export function aliasAddresses(alias: string, page: string, config: HugoConfig): string[] {
  const written = alias.trim();
  if (/[?#]/u.test(written) || written === '') return [];
  if (/^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(written)) {
    if (!URL.canParse(written, 'https://x') || !URL.canParse(config.baseUrl)) return [];
    const url = new URL(written, config.baseUrl);
    return url.host === new URL(config.baseUrl).host ? [tidy(decode(url.pathname))] : [];
  }
  if (/^[a-z][a-z\d+.-]*:/iu.test(written)) return [];
  if (!written.startsWith('/')) return [tidy(posix.join(posix.dirname(page), decode(written)))];
  const base = basePath(config);
  const bare = tidy(`${base}${decode(written)}`);
  if (config.prefix === '' || bare.startsWith(`${base}${config.prefix}/`)) return [bare];
  return [tidy(`${base}${config.prefix}${decode(written)}`), bare];
}

/** A path as the importer compares them: decoded, without `index.html` and the slash at its end. */
export function tidy(address: string): string {
  const path = posix.normalize(`/${address}`).replace(/\/(?:index\.html)?$/u, '');
  return path === '' ? '/' : path.normalize('NFC');
}

/** Percent signs decoded; as it is where a lone `%` is part of the name. */
export function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Folder of the site's base address: `/blog` for `https://example.org/blog/`. */
export function basePath(config: HugoConfig): string {
  if (!URL.canParse(config.baseUrl)) return '';
  return decode(new URL(config.baseUrl).pathname).replace(/\/+$/u, '');
}

/** A leaf bundle's page is its folder. */
export function pagePath(path: string): string {
  return path.replace(/(?:^|\/)index$/u, '');
}

function pageName({ path }: AddressSource, config: HugoConfig): string {
  return urlize(posix.basename(pagePath(path)), config.lowerCase);
}

/** Fills in a pattern such as `/:year/:month/:slug/`. */
function expand(pattern: string, source: AddressSource, config: HugoConfig): string {
  const folders = posix
    .dirname(pagePath(source.path))
    .split('/')
    .filter((part) => part !== '.');
  const title = urlize(source.title, config.lowerCase);
  const name = pageName(source, config);
  const slug = source.slug ? urlize(source.slug, config.lowerCase) : undefined;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})-(\d{2})-(\d{2})/u.exec(source.date ?? '') ?? [];
  const calendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const named = (options: Intl.DateTimeFormatOptions) =>
    year === '' ? '' : calendar.toLocaleDateString('en', { ...options, timeZone: 'UTC' });
  const values: Readonly<Record<string, string>> = {
    year,
    month,
    day,
    monthname: named({ month: 'long' }),
    weekdayname: named({ weekday: 'long' }),
    weekday: year === '' ? '' : String(calendar.getUTCDay()),
    yearday:
      year === '' ? '' : String((calendar.getTime() - Date.UTC(Number(year), 0, 0)) / 86_400_000),
    section: folders[0] ?? '',
    sections: folders.join('/'),
    title,
    slug: slug ?? title,
    filename: name,
    contentbasename: name,
    slugorfilename: slug ?? name,
    slugorcontentbasename: slug ?? name,
  };
  const filled = pattern
    .replace(/:sections?\[([^\]]*)\]/giu, (_, range: string) => slice(folders, range).join('/'))
    .replace(/:([a-z]+)/giu, (token, key: string) => values[key.toLowerCase()] ?? token);
  return urlize(filled, config.lowerCase);
}

/** Hugo's `[1:]`, `[:last]`, `[0]`. */
function slice(parts: readonly string[], range: string): readonly string[] {
  const index = (text: string | undefined, standard: number) =>
    !text ? standard : text === 'last' ? parts.length - 1 : Number(text);
  const [from, to] = range.split(':');
  if (!range.includes(':')) return parts.slice(index(from, 0), index(from, 0) + 1);
  return parts.slice(index(from, 0), to ? index(to, parts.length) : parts.length);
}
