import { statSync } from 'node:fs';
import path from 'node:path';
import { hasControl } from './copy-target';
import { basePath, decode } from './hugo-address';
import type { HugoConfig } from './hugo-config';
import type { Job } from './plan';

/** A file of the old site, and the path it gets below `public/`. */
export interface SiteFile {
  /** Absolute path of the file as it is. */
  from: string;
  /** Folder it must not lead out of. */
  root: string;
  /** Below `public/`, with forward slashes and no slash before it. */
  to: string;
}

/**
 * Finds the file that an address in a post means: the page bundle's own, one beside the post, or
 * one of `static/` or `assets/`.
 * @param address as written, percent signs and query included
 * @returns undefined when it leads elsewhere or to no file
 */
export function findSiteFile(address: string, job: Job, config: HugoConfig): SiteFile | undefined {
  const local = localPath(address, config);
  if (local === undefined || /(?:^|[\\/])\.\.?(?=[\\/]?$)|\0|\\/u.test(local) || local === '')
    return undefined;
  if (hasControl(local)) return undefined;
  const beside = path.dirname(job.content.file);
  if (!local.startsWith('/')) {
    const from = path.resolve(beside, local);
    const root = job.content.isBundle ? beside : config.contentDir;
    if (below(from, root) && isFile(from)) {
      const name = path
        .relative(beside, from)
        .split(path.sep)
        .filter((part) => part !== '..');
      return { from, root, to: [...folderOf(job, from), ...name].join('/') };
    }
  }
  for (const name of candidates(local, job, beside)) {
    for (const root of [...config.staticDirs, ...config.assetDirs]) {
      const from = path.resolve(root, name);
      if (below(from, root) && isFile(from)) {
        return { from, root, to: path.relative(root, from).split(path.sep).join('/') };
      }
    }
  }
  return undefined;
}

/** Writes a path below `public/` as an address that Markdown takes without more ado. */
export function siteAddress(to: string): string {
  return `/${to.replace(/[\s"'()<>?#%\\`{}[\]]/gu, (sign) => encodeURIComponent(sign).replace(/['()]/gu, hex))}`;
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The path in an address without host, base folder, query and anchor; undefined for another host's. */
export function localPath(address: string, config: HugoConfig): string | undefined {
  const bare = address.trim().replace(/[?#].*$/su, '');
  const base = basePath(config);
  const local = (path: string) => {
    if (base !== '' && path === base) return '/';
    return path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  };
  if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(bare)) return local(decode(bare));
  if (config.baseUrl === '' || !URL.canParse(config.baseUrl)) return undefined;
  if (!URL.canParse(bare, config.baseUrl)) return undefined;
  const url = new URL(bare, config.baseUrl);
  return url.host === new URL(config.baseUrl).host ? local(decode(url.pathname)) : undefined;
}

/** Paths below `static/` that an address may mean: from the root, from the page, from the file. */
function candidates(local: string, job: Job, beside: string): string[] {
  const bare = local.replace(/^\/+/u, '');
  if (local.startsWith('/')) return [bare];
  const fromPage = path.posix.join(job.old ?? '/', local).replace(/^\/+/u, '');
  // Written so that an editor's preview finds it: `../../static/images/a.jpg`.
  const [, inStatic] =
    /(?:^|\/)(?:static|assets)\/(.+)$/u.exec(path.posix.join(beside, local)) ?? [];
  return [fromPage, bare.replace(/^(?:\.\.?\/)+/u, ''), ...(inStatic ? [inStatic] : [])];
}

function folderOf(job: Job, from: string): string[] {
  const kind = job.kind === 'page' ? 'pages' : 'posts';
  return [isPicture(from) ? 'images' : 'files', kind, job.slug];
}

/** Whether the publication shows a file as a picture. */
export function isPicture(file: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|webp)$/iu.test(file);
}

const harmless =
  /\.(?:pdf|zip|gz|tgz|7z|txt|csv|tsv|json|bib|epub|docx?|xlsx?|pptx?|od[tsp]|mp3|m4a|ogg|oga|opus|wav|flac|mp4|m4v|webm|mov|srt|vtt|ics|ipynb|py|c|h|cpp|go|rs|java|sql|ya?ml|toml|pem|cer|crt|crl|p7[bc]|asc|sig)$/iu;

/** Whether a file can be served as it is: nothing that a browser runs or reads as a page. */
export function isHarmless(file: string): boolean {
  return isPicture(file) || harmless.test(file);
}

function below(file: string, root: string): boolean {
  return file.startsWith(root + path.sep);
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
