import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Next's build adapter, its own place for changing finished pages: runs for `next start`, hosts and
 * the export alike, after the pages are made and before a host takes them. A step after `next build`
 * would come too late for hosts that take them in an adapter of their own, which they name in
 * `NEXT_ADAPTER_PATH`; ours stands in its place, so it hands everything on.
 */
const hostPath = process.env.NEXT_ADAPTER_PATH;
const { resolve } = createRequire(import.meta.url);
const hostModule = hostPath ? await import(pathToFileURL(resolve(hostPath)).href) : undefined;
/** @type {import('next').NextAdapter | undefined} */
const host = hostModule?.default ?? hostModule;

/** @typedef {Parameters<NonNullable<import('next').NextAdapter['onBuildComplete']>>[0]} Build */

/** @type {(build: Build) => { file: string, path: string }[]} */
function builtPages({ outputs, config, projectDir }) {
  const isExport = config.output === 'export';
  const files = isExport
    ? // A page that the publication has as a file is as it is.
      outputs.staticFiles.filter(({ id }) => !existsSync(path.join(projectDir, 'public', id)))
    : [
        ...outputs.staticFiles.filter(({ pathname }) => !pathname.startsWith('/_next/')),
        ...outputs.prerenders.map(({ pathname, fallback }) => ({
          pathname,
          filePath: fallback?.filePath ?? '',
        })),
      ];
  const pages = files.filter(({ filePath }) => filePath.endsWith('.html'));
  if (pages.length === 0) throw new Error('The build has no pages: has Next changed its outputs?');
  return pages.map(({ pathname, filePath }) => ({ path: pathname, file: filePath }));
}

/** @type {import('next').NextAdapter} */
export default {
  name: 'qianyan',
  ...(host?.modifyConfig && { modifyConfig: host.modifyConfig }),
  async onBuildComplete(build) {
    const { outputs, config, distDir, projectDir } = build;
    const out = outputs.staticFiles.find(({ id }) => id === 'index.html');
    const staticFolder =
      config.output === 'export' && out
        ? path.join(path.dirname(out.filePath), '_next/static')
        : path.join(distDir, 'static');
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'cli/after-build.ts'], {
      cwd: projectDir,
      input: JSON.stringify({ pages: builtPages(build), staticFolder }),
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    if (status !== 0) throw new Error('The pages could not be rewritten, see above.');
    if (!host?.onBuildComplete) return;
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
