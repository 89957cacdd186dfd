import fs from 'node:fs';
import path from 'node:path';
import { isReservedAddress } from './alias';
import type { Archive } from './articles';
import type { Fault } from './fault';
import { feedPath } from './feeds';
import { publicDir } from './paths';
import { siteFiles, sitePaths } from './site-paths';
import { isTaken } from './taken';

/** Addresses, decoded, of the files in `public/`, hidden ones too: `/images/posts/圖.jpg`. */
export function publicAddresses(): string[] {
  if (!fs.existsSync(/* turbopackIgnore: true */ publicDir)) return [];
  return fs
    .readdirSync(/* turbopackIgnore: true */ publicDir, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map(({ parentPath, name }) => path.relative(publicDir, path.join(parentPath, name)))
    .map((file) => `/${file.split(path.sep).join('/').normalize('NFC')}`);
}

/**
 * What hosts do as files say, rather than serve them: at the top what begins with an underscore
 * (`_headers`, `_redirects`, `_routes.json`, `_worker.js`; our own `_redirects.nginx`) and the settings
 * of Netlify, Vercel, Azure and `serve`; in every folder those of Apache and IIS.
 */
const obeyed =
  /^\/(?:_[^/]*|_worker\.js\/.*|netlify\.toml|(?:now|serve|staticwebapp\.config|vercel)\.json)$|\/(?:\.htaccess|web\.config)$/i;

/** Whether a host would take a file at an address for its settings. */
export function isObeyed(address: string): boolean {
  return obeyed.test(address) && !isReservedAddress(address);
}

const ownFiles = new Set(siteFiles.map((file) => file.toLowerCase()));
const feeds = (['rss', 'atom', 'json'] as const).map((format) => feedPath('/', format));

/** Whether the site itself answers at an address, whatever its articles are. */
export function isSiteAddress(address: string): boolean {
  const file = address.toLowerCase();
  const [, top = '', ...below] = file.split('/');
  return (
    ownFiles.has(file) ||
    feeds.includes(file.replace(/^\/categories\/[^/]+(?=\/)/u, '')) ||
    isReservedAddress(file) ||
    (below.length === 0 && isTaken(withoutEnding(top)))
  );
}

const withoutEnding = (page: string) => page.replace(/\.html?$/, '');

/**
 * Tells of files in `public/` that hosts obey or that stand in the place of what the site answers with.
 * @param archives of every edition, with unpublished articles as far as their addresses are to be kept
 */
export function publicFileFaults(archives: readonly Archive[]): Fault[] {
  const editions = archives.flatMap(({ edition }) => (edition.path ? [`${edition.path}/`] : []));
  let pages: ReadonlySet<string> | undefined;
  const isPage = (address: string) => {
    const page = withoutEnding(address);
    // No page has a dot in its address; of pictures alone not all addresses need be known.
    if (page.includes('.')) return false;
    pages ??= new Set(
      archives.flatMap((archive) => [...sitePaths(archive)].map((one) => one.toLowerCase())),
    );
    return pages.has(page) || pages.has(page.replace(/\/index$/, '') || '/');
  };
  return publicAddresses().flatMap((written) => {
    if (isObeyed(written)) return [hostFile(written)];
    // Disks and hosts exist that make no difference between the two cases; nginx sends what is
    // compressed beforehand in place of what it is called after.
    const address = written.toLowerCase().replace(/\.(?:br|gz)$/, '');
    const edition = editions.find((start) => address.startsWith(start)) ?? '/';
    const inMain = address.slice(edition.length - 1);
    const isOwn = [address, inMain].some((one) => isSiteAddress(one) || isPage(one));
    return isOwn ? [takenAddress(written)] : [];
  });
}

function hostFile(address: string): Fault {
  return fault(
    address,
    'host-file',
    '這種檔案不是給讀者的：主機會照著它轉址、改標頭或執行程式。',
    '請從 public/ 拿掉；主機的設定由管理網站的人放進匯出的資料夾。',
  );
}

function takenAddress(address: string): Fault {
  return fault(
    address,
    'taken-address',
    `網址「${address}」是網站自己的，這個檔案會擋住那裡的頁面或功能。`,
    '請換一個檔名或資料夾，例如放進 public/files/，再改連到它的連結。',
  );
}

function fault(address: string, rule: string, found: string, advice: string): Fault {
  return { file: `public${address}`, line: 1, column: 1, rule, found, advice };
}
