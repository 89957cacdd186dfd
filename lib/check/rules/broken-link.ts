import fs from 'node:fs';
import { posix } from 'node:path';
import type { Root } from 'mdast';
import type { Article } from '../../article';
import { parseMdx } from '../../mdx/syntax';
import { contentFile, displayPath } from '../../paths';
import { servedPath } from '../../pictures';
import { formatDate } from '../../site';
import { sitePaths } from '../../site-paths';
import { decodeAddress, sitePath } from '../../slug';
import { suggest } from '../../suggest';
import { readYaml } from '../../yaml';
import { anchorProblem } from '../anchors';
import { bodyParts } from '../body-parts';
import { oncePerCheck } from '../once-per-check';
import { publicFiles } from '../public-files';
import type { ArchiveFinding, CheckContext, Finding, Problem, Rule } from '../rule';

/** Where a link stands. */
interface Origin {
  path: string;
  article?: Article | undefined;
  /** Whether its file has faults: then nobody knows yet when it will be public. */
  isFaulty?: boolean;
}

/** Links to this site's own pages, files and headings that lead nowhere. */
export const brokenLink: Rule = {
  name: 'broken-link',
  severity: 'error',
  about:
    '連到本站的連結要有東西：文章、分類、標籤、訂閱源、`public/` 裡的檔案，還有 `#` 後面的標題。網址從 `https://` 或 `/` 開始寫。頁面與 `site.yaml` 的導覽也看。已經刊出的文章也不能連到草稿或更晚才刊出的文章。',
  written({ file, article, tree }, context) {
    const path = article?.path ?? sitePath('posts', posix.basename(file, '.mdx'));
    return findingsIn({ path, article, isFaulty: !article }, tree, context);
  },
  async archive(context) {
    const inPages = [...context.archive.pages.values()].map(async ({ path, body, file }) => {
      const findings = await findingsIn({ path }, parseMdx(body), context);
      return findings.map((finding) => ({ ...finding, file }));
    });
    return [...(await Promise.all(inPages)).flat(), ...(await inNavigation(context))];
  },
};

/** The links of `site.yaml`, which stand on every page. */
async function inNavigation(context: CheckContext): Promise<ArchiveFinding[]> {
  const { navigation, url } = context.archive.site;
  const file = displayPath('site.yaml');
  const findings: ArchiveFinding[] = [];
  for (const [index, { href }] of navigation.entries()) {
    const problem = await problemOf(new URL(href, url), { path: '/' }, context);
    if (!problem) continue;
    const { locate } = readYaml(fs.readFileSync(contentFile(file), 'utf8'), file);
    const field = 'navigation';
    findings.push({ file, ...locate([field, index, 'href']), field, ...problem });
  }
  return findings;
}

async function findingsIn(origin: Origin, tree: Root, context: CheckContext): Promise<Finding[]> {
  const base = new URL(origin.path, context.archive.site.url);
  const findings: Finding[] = [];
  for (const { url, place } of bodyParts(tree).links) {
    const rootless = rootlessProblem(url, base, context);
    if (rootless) findings.push({ ...place, ...rootless });
    if (rootless) continue;
    if (!URL.canParse(url, base)) {
      findings.push({
        ...place,
        found: `「${url}」不是完整的網址。`,
        advice: '請補完整，或拿掉連結。',
      });
      continue;
    }
    const target = new URL(url, base);
    if (target.host !== base.host) continue;
    const problem = await problemOf(target, origin, context);
    if (problem) findings.push({ ...place, ...problem });
  }
  return findings;
}

/** What begins with neither a scheme, `/` nor `#` leads elsewhere from feeds and the Markdown edition. */
function rootlessProblem(url: string, base: URL, context: CheckContext): Problem | undefined {
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!／)/i.test(url) && !/^https?:\/(?!\/)/i.test(url);
  if (hasScheme || /^[/#]/.test(url)) return undefined;
  if (url === '') return { found: '連結沒有網址。', advice: '請寫成 [文字](網址)，或拿掉連結。' };
  const [, rest = url] = /^https?[:：]*[/／]+(.*)/i.exec(url) ?? [];
  const isHost = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/:?#]|$)/i.test(rest);
  const isFile = /^[^/?#]+\.(?:mdx?|html?|jpe?g|png|webp|avif|gif|pdf|txt)(?:[?#]|$)/i.test(rest);
  if (rest !== url || (isHost && !isFile)) {
    return { found: `連結「${url}」的開頭不是 https://。`, advice: `請寫成 https://${rest}` };
  }
  const { pathname, search, hash } = new URL(url, base);
  const written = url.replace(/[?#].*/s, '');
  const resolved = decodeAddress(pathname).replace(/\.mdx?$/, '');
  const fromRoot = `/${decodeAddress(written).replace(/\.mdx?$/, '')}`;
  const meant = addresses(context).has(fromRoot) ? fromRoot : resolved;
  const path = servedPath(written) ?? servedPath(resolved) ?? meant;
  return {
    found: `連結「${url}」是相對的網址，訂閱源與 Markdown 版裡會連錯地方。`,
    advice: `請從 / 開始寫：${path}${search}${hash}`,
  };
}

async function problemOf(
  target: URL,
  origin: Origin,
  context: CheckContext,
): Promise<Problem | undefined> {
  const { archive } = context;
  const path = decodeAddress(target.pathname).replace(/(?<=.)\/+$/, '');
  const anchor = decodeAddress(target.hash.slice(1).replace(/:~:.*$/, ''));
  const [, folder = '', name = ''] = path.split('/');
  if (path === decodeAddress(origin.path)) {
    const own = origin.article ?? archive.pages.get(folder);
    return own && anchorProblem(anchor, own, context);
  }
  const article = folder === 'posts' ? archive.bySlug.get(name) : undefined;
  if (article && path === decodeAddress(article.path)) {
    return hiddenProblem(article, origin) ?? anchorProblem(anchor, article, context);
  }
  const page = archive.pages.get(folder);
  if (page && path === decodeAddress(page.path)) return anchorProblem(anchor, page, context);
  const moved = archive.byAlias.get(path);
  if (moved) return problemOf(new URL(`${moved.path}${target.hash}`, target), origin, context);
  // A file with faults is left out of the archive; it is there all the same.
  const files = [displayPath('posts', `${name}.mdx`), displayPath('pages', `${folder}.mdx`)];
  if (archive.faults.some(({ file }) => files.includes(file))) return undefined;

  const tagged = folder === 'tags' ? archive.byTag.get(name)?.articles : undefined;
  if (tagged?.every((one) => hiddenProblem(one, origin))) {
    return {
      found: `標籤頁「${path}」還沒有刊出的文章，讀者會看到「找不到頁面」。`,
      advice: '請等有這個標籤的文章刊出，或先拿掉連結。',
    };
  }
  if (addresses(context).has(path) || publicFiles(context).has(path)) return undefined;
  const served = servedPath(path);
  if (served) {
    const address = `${served.replaceAll(' ', '%20')}${target.search}${target.hash}`;
    return { found: `連結「${path}」多寫了 public。`, advice: `請寫成 ${address}` };
  }
  return missingProblem(path, context);
}

const addresses = oncePerCheck(({ archive }) => sitePaths(archive));

function missingProblem(path: string, context: CheckContext): Problem {
  const isFile = /\.[a-z\d]{2,5}$/i.test(path) && !path.startsWith('/posts/');
  const meant = nearestPath(path, context);
  const otherwise = isFile
    ? '請把檔案放進 public/，或改成有的檔案。'
    : '請改成這個網站有的網址，或拿掉連結。';
  return {
    found: isFile ? `找不到檔案「public${path}」。` : `這個網站沒有「${path}」這一頁。`,
    advice: meant ? `是不是要連到 ${meant.replaceAll(' ', '%20')}？` : otherwise,
  };
}

/** The address nearest to a wrong one: by a category's or author's name, among its neighbours, elsewhere. */
function nearestPath(path: string, context: CheckContext): string | undefined {
  const { categories, authors } = context.archive;
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(parent.length);
  const named = (parent === '/authors/' ? authors : categories).find((row) => row.name === name);
  if (named) return `${parent === '/authors/' ? parent : '/categories/'}${named.slug}`;
  const names = namesByParent(context);
  const neighbours = names.get(parent) ?? [];
  // A word much longer or shorter cannot be near; an archive has thousands.
  const near = neighbours.filter((one) => Math.abs(one.length - name.length) <= name.length);
  const meant = suggest(name.replace(/\.(?:mdx?|html?)$/, ''), near);
  if (meant !== undefined) return `${parent}${meant}`;
  const otherParent = [...names].find(([, inside]) => inside.includes(name))?.[0];
  return otherParent && `${otherParent}${name}`;
}

/** Last steps of all addresses by what stands before them: `/posts/` → slugs. */
const namesByParent = oncePerCheck((context): ReadonlyMap<string, string[]> => {
  const names = new Map<string, string[]>();
  for (const path of [...addresses(context), ...publicFiles(context)]) {
    const start = path.lastIndexOf('/') + 1;
    const parent = path.slice(0, start);
    const inside = names.get(parent) ?? [];
    inside.push(path.slice(start));
    names.set(parent, inside);
  }
  return names;
});

/** Why readers cannot follow a link to an article yet. A draft may link to anything. */
function hiddenProblem(target: Article, { article: from, isFaulty }: Origin): Problem | undefined {
  if (!target.unpublished || isFaulty || from?.unpublished === 'draft') return undefined;
  if (target.unpublished === 'draft') {
    return {
      found: `連到的〈${target.title}〉還是草稿，讀者會看到「找不到頁面」。`,
      advice: '請等那篇刊出，或先拿掉連結。',
    };
  }
  if (from && from.date >= target.date) return undefined;
  return {
    found: `連到的〈${target.title}〉${formatDate(target.date)}才會刊出，在那之前讀者會看到「找不到頁面」。`,
    advice: '請等那篇刊出，或先拿掉連結。',
  };
}
