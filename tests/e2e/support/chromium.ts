import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Two pages of the browser's own in every window, which take more of a processor than most of the
 * tests do; and, because the last such argument is the only one that counts, what Playwright turns
 * off on Linux.
 */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${disabledFeatures.join()}`,
];

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** The browser to test with: `CHROMIUM_PATH`, else the first Chromium or Chrome on the `PATH`. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const folders = PATH.split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

/**
 * Makes sure that there is a browser: installs Debian's where it may.
 * @throws with what to do, where there is none and none can be installed
 */
export function ensureChromium(): void {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !fs.existsSync(CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH names ${CHROMIUM_PATH}, and there is no such file.`);
  }
  if (findChromium()) return;
  const isRoot = process.getuid?.() === 0;
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  if (isRoot && fs.existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium found: installing Debian’s.');
    const install = () => run('install', '-y', 'chromium', 'fonts-noto-cjk');
    if (install() || (run('update') && install())) return;
  }
  throw new Error(
    [
      'The end-to-end tests need Chromium or Chrome, and none was found. Do one of these:',
      '  Debian, Ubuntu:  sudo apt-get install -y chromium fonts-noto-cjk',
      '  macOS:           brew install --cask chromium',
      '  anywhere:        CHROMIUM_PATH=/path/to/chrome npm test',
    ].join('\n'),
  );
}
