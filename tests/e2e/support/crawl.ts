import type { Page } from '@playwright/test';
import type { Site } from './test';

export interface Crawled {
  /** Path with query, without fragment. */
  path: string;
  status: number;
  redirected: boolean;
  type: string;
  /** Of HTML only: the document and what it holds. */
  html: string;
  ids: string[];
  canonical: string | null;
  noindex: boolean;
  /** Where its links lead on this site, with fragment. */
  links: string[];
  /** Pictures, styles, scripts and other files of this site that it needs. */
  assets: string[];
  /** Where it was first found. */
  from: string;
}

/** Follows every link of the site from its front page; `<a>`, `<link>`, pictures, scripts. */
export async function crawl(page: Page, site: Site): Promise<Map<string, Crawled>> {
  await page.goto('/');
  const crawled = await page.evaluate(
    async ({ canonicalOrigin }) => {
      const found: Crawled[] = [];
      const queue = [{ path: '/', from: '' }];
      const seen = new Set(['/']);
      const add = (path: string, from: string) => {
        if (seen.has(path)) return;
        seen.add(path);
        queue.push({ path, from });
      };
      const visit = async ({ path, from }: { path: string; from: string }) => {
        const response = await fetch(path);
        const type = response.headers.get('content-type') ?? '';
        const row: Crawled = {
          path,
          from,
          type,
          status: response.status,
          redirected: response.redirected,
          html: '',
          ids: [],
          canonical: null,
          noindex: false,
          links: [],
          assets: [],
        };
        found.push(row);
        if (!type.startsWith('text/html')) {
          await response.arrayBuffer();
          return;
        }
        row.html = await response.text();
        const document = new DOMParser().parseFromString(row.html, 'text/html');
        row.ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        row.canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null;
        row.noindex =
          document
            .querySelector('meta[name=robots]')
            ?.getAttribute('content')
            ?.includes('noindex') ?? false;
        const here = (address: string): URL | undefined => {
          const url = new URL(address, location.origin + path);
          // What the page says about itself names the canonical origin.
          if (url.origin === canonicalOrigin)
            return new URL(url.href.replace(url.origin, location.origin));
          return url.origin === location.origin ? url : undefined;
        };
        const attribute = (selector: string, name: string) =>
          [...document.querySelectorAll(selector)].flatMap((element) => {
            const url = here(element.getAttribute(name) ?? '');
            return url ? [url.pathname + url.search + url.hash] : [];
          });
        const sets = [...document.querySelectorAll('[srcset], [imagesrcset]')].flatMap((element) =>
          (element.getAttribute('srcset') ?? element.getAttribute('imagesrcset') ?? '')
            .split(/,\s+/)
            .flatMap((candidate) => {
              const url = here(candidate.trim().split(/\s/)[0] ?? '');
              return url ? [url.pathname + url.search] : [];
            }),
        );
        row.links = attribute('a[href], area[href]', 'href');
        const { flight, scripts, styles } = JSON.parse(
          document.getElementById('page:scripts')?.textContent ?? '{}',
        );
        row.assets = [
          ...[flight, scripts, styles].flat().filter((address) => address !== undefined),
          ...attribute('link[href]', 'href'),
          ...attribute('[src]', 'src'),
          ...attribute('meta[property="og:image"], meta[name="twitter:image"]', 'content'),
          ...sets,
        ];
        for (const link of row.links) add(link.split('#')[0] ?? '', path);
      };
      while (queue.length > 0) await Promise.all(queue.splice(0, 8).map(visit));
      return found;
    },
    { canonicalOrigin: site.url },
  );
  return new Map(crawled.map((row) => [row.path, row]));
}
