import { readAlias } from '../alias';
import { isObeyed, isSiteAddress } from '../public-files';
import { isHidden } from './archive-folders';

/**
 * Tells why a file may not be put at a place below `public/`.
 * @param to path below `public/`, with forward slashes and none before it
 * @returns the reason, in Chinese; undefined when nothing speaks against it
 */
export function targetProblem(to: string): string | undefined {
  if (hasControl(to)) return '的檔名有換行或控制字元，沒有複製。';
  if (isHidden(to)) return '是隱藏的檔案，或在隱藏的資料夾裡，沒有複製。';
  if (isObeyed(`/${to}`)) return '是主機會照著做的設定檔，沒有複製。';
  if (isSiteAddress(`/${to}`)) return '是這個網站自己產生的檔案或保留的網址，沒有複製。';
  if (readAlias(`/${to.split('/').map(encodeURIComponent).join('/')}`).problem !== undefined) {
    return '的路徑不能當網址，沒有複製。';
  }
  return undefined;
}

/** Whether a name has signs that break a line or steer a terminal. */
export function hasControl(name: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(name);
}
