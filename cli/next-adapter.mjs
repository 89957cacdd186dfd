import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Stands before the build adapter of a host that has one (`NEXT_ADAPTER_PATH`): such a host takes the
 * pages while `next build` still runs, so that a step after it (`build.ts`) comes too late.
 *
 * Where there is none, ours is not set: with an adapter, `next start` answers 404 where the first
 * route that fits has no such page (Next 16.4, `adapterPath` in build/templates/app-page-runtime.js),
 * and does not try the next one; `/about` is taken for an edition and never found.
 */
const { resolve } = createRequire(import.meta.url);
const hostModule = await import(pathToFileURL(resolve(process.env.NEXT_ADAPTER_PATH ?? '')).href);
/** @type {import('next').NextAdapter} */
const host = hostModule.default ?? hostModule;

/** @typedef {Parameters<NonNullable<import('next').NextAdapter['onBuildComplete']>>[0]} Build */

/** @type {(build: Build) => { path: string, file: string }[]} */
function builtPages({ outputs }) {
  const files = [
    ...outputs.staticFiles.filter(({ pathname }) => !pathname.startsWith('/_next/')),
    ...outputs.prerenders.map(({ pathname, fallback }) => ({
      pathname,
      filePath: fallback?.filePath ?? '',
    })),
  ];
  return files
    .filter(({ filePath }) => filePath.endsWith('.html'))
    .map(({ pathname, filePath }) => ({ path: pathname, file: filePath }));
}

/** @type {import('next').NextAdapter} */
export default {
  name: 'qianyan',
  ...(host.modifyConfig && { modifyConfig: host.modifyConfig }),
  async onBuildComplete(build) {
    const { outputs, distDir, projectDir } = build;
    const staticFolder = path.join(distDir, 'static');
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/rewrite-pages.ts'], {
      cwd: projectDir,
      input: JSON.stringify({ pages: builtPages(build), staticFolder }),
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    if (status !== 0) throw new Error('The pages could not be rewritten, see above.');
    if (!host.onBuildComplete) return;
    for (const name of readdirSync(path.join(staticFolder, 'flight'))) {
      outputs.staticFiles.push({
        type: /** @type {typeof outputs.staticFiles[number]['type']} */ ('STATIC_FILE'),
        id: `static/flight/${name}`,
        pathname: `/_next/static/flight/${name}`,
        filePath: path.join(staticFolder, 'flight', name),
        immutableHash: undefined,
      });
    }
    await host.onBuildComplete(build);
  },
};
