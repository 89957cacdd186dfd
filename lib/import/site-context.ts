import { posix } from 'node:path';
import { sitePath, tagSlug } from '../slug';
import { property } from './field-values';
import { basePath, decode, pagePath, tidy, urlize } from './hugo-address';
import type { Job, Plan } from './plan';
import type { PostContext } from './post-context';
import type { Entry } from './read-front-matter';
import { findSiteFile, localPath, type SiteFile, siteAddress } from './site-files';

/** What one post was found to use and to miss while it was converted. */
export interface Findings {
  /** Files of the old site by the path they get below `public/`. */
  files: Map<string, SiteFile>;
  /** Links within the old site that lead to nothing that is brought over. */
  deadLinks: Set<string>;
}

/** The addresses of a whole archive, for links from one post to another. */
export class SiteLinks {
  readonly #byPath = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();
  readonly #anchors = new Map<string, Job['anchors']>();
  /** Null where two posts have one name. */
  readonly #byName = new Map<string, string | null>();

  readonly #base: string;

  constructor(readonly plan: Plan) {
    const { config } = plan;
    this.#base = basePath(config);
    const term = (taxonomy: string, name: string, address: string) =>
      this.#byAddress.set(fold(tidy(`${config.prefix}/${taxonomy}/${urlize(name)}`)), address);
    for (const home of ['', config.prefix]) this.#byAddress.set(fold(tidy(home)), '/');
    for (const [name, slug] of plan.categorySlugs) {
      term('categories', name, sitePath('categories', slug));
    }
    for (const [name, spelling] of plan.spellings.tags) {
      term('tags', name, sitePath('tags', tagSlug(spelling)));
    }
    for (const job of plan.jobs) {
      if (job.kind === 'list' || job.skip) continue;
      const address = encode(job.address);
      if (job.anchors.size > 0) this.#anchors.set(address, job.anchors);
      const path = fold(pagePath(job.content.path));
      this.#byPath.set(path, address);
      const name = posix.basename(path);
      this.#byName.set(name, this.#byName.has(name) ? null : address);
      for (const old of [job.old, ...job.aliases]) {
        if (old !== undefined) this.#byAddress.set(fold(this.#local(old)), address);
      }
    }
    for (const { address } of plan.jobs) this.#byAddress.set(fold(address), encode(address));
  }

  /** An old address without the folder of the site's base address. */
  #local(old: string): string {
    return old.startsWith(`${this.#base}/`) ? old.slice(this.#base.length) : old;
  }

  /**
   * @param address ours, as {@link find} gives it
   * @param rest what a link has behind it: a query, an anchor of the old site
   */
  withRest(address: string, rest: string): string {
    const [, query = '', anchor = ''] = /^([^#]*)#?(.*)$/su.exec(rest) ?? [];
    const ours = this.#anchors.get(address)?.get(decode(anchor));
    return address + (ours === undefined ? rest : `${query}#${ours}`);
  }

  /** @param target path of a link, decoded, without query and anchor */
  find(target: string, job: Job): string | undefined {
    const content = fold(
      target
        .replace(/\.(?:md|markdown)$/iu, '')
        .replace(/\/_?index$/u, '')
        .replace(/\/$/u, ''),
    );
    const bare = content.replace(/^\/+/u, '');
    if (target.startsWith('/')) {
      return this.#byPath.get(bare) ?? this.#byAddress.get(fold(tidy(target)));
    }
    const folder = posix.dirname(job.content.path);
    const old = job.old === undefined ? undefined : this.#local(job.old);
    const fromPage = old === undefined ? undefined : tidy(posix.join(old, target));
    const beside = old === undefined ? undefined : tidy(posix.join(posix.dirname(old), target));
    return (
      this.#byPath.get(fold(posix.join(folder, bare))) ??
      this.#byPath.get(fold(posix.join(pagePath(job.content.path), bare))) ??
      this.#byPath.get(bare) ??
      (fromPage === undefined ? undefined : this.#byAddress.get(fold(fromPage))) ??
      (beside === undefined ? undefined : this.#byAddress.get(fold(beside))) ??
      (bare.includes('/') ? undefined : (this.#byName.get(bare) ?? undefined))
    );
  }
}

/**
 * Makes what converting one post needs to know of its site.
 * @param entries the post's front matter
 * @param findings filled as the conversion asks
 */
export function postContext(
  job: Job,
  links: SiteLinks,
  entries: readonly Entry[],
  findings: Findings,
): PostContext {
  const { config } = links.plan;
  const resolveFile = (address: string): string | undefined => {
    const file = findSiteFile(address, job, config);
    if (!file) return undefined;
    findings.files.set(file.to, file);
    return siteAddress(file.to);
  };
  return {
    resolveFile,
    resolveLink(target) {
      const [, written = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(target.trim()) ?? [];
      if (written === '') return rest.startsWith('#') ? rest : undefined;
      const path = localPath(written, config);
      if (path === undefined || path === '') return undefined;
      const address = links.find(path, job);
      if (address !== undefined) return links.withRest(address, rest);
      if (findSiteFile(written, job, config) === undefined) findings.deadLinks.add(target);
      return undefined;
    },
    param(name) {
      const lower = name.toLowerCase();
      const own = entries.find((entry) => entry.name.toLowerCase() === lower)?.data;
      const nested = entries.find((entry) => entry.name.toLowerCase() === 'params')?.data;
      for (const value of [own, property(nested, name), config.params[lower]]) {
        if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
      }
      return undefined;
    },
  };
}

function encode(address: string): string {
  return sitePath(...address.split('/').slice(1));
}

function fold(address: string): string {
  return decode(address).normalize('NFC').toLowerCase();
}
