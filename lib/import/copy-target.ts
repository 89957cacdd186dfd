import { readAlias } from '../alias';
import { feedPath } from '../feeds';
import { siteFiles } from '../site-paths';
import { isHidden } from './archive-folders';

const ownFiles = new Set(siteFiles.map((file) => file.toLowerCase()));
const feeds = (['rss', 'atom', 'json'] as const).map((format) => feedPath('/', format));

/**
 * Tells why a file may not be put at a place below `public/`.
 * @param to path below `public/`, with forward slashes and none before it
 * @returns the reason, in Chinese; undefined when nothing speaks against it
 */
export function targetProblem(to: string): string | undefined {
  if (hasControl(to)) return '的檔名有換行或控制字元，沒有複製。';
  if (isHidden(to)) return '是隱藏的檔案，或在隱藏的資料夾裡，沒有複製。';
  const lower = `/${to.toLowerCase()}`;
  const isFeed = feeds.includes(lower.replace(/^\/categories\/[^/]+(?=\/)/u, ''));
  if (isFeed || ownFiles.has(lower)) return '是這個網站自己產生的檔案，沒有複製。';
  if (readAlias(`/${to.split('/').map(encodeURIComponent).join('/')}`).problem !== undefined) {
    return '是網站保留的網址或不能當網址，沒有複製。';
  }
  return undefined;
}

/** Whether a name has signs that break a line or steer a terminal. */
export function hasControl(name: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(name);
}
