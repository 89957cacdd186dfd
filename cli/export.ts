import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { getArchive } from '../lib/articles';
import { redirectFiles } from '../lib/redirect-page';

/**
 * `npm run export`: builds the site into `out/`, a folder that any static host serves. What is a
 * rewrite on a server (`/posts/<slug>.md`, see `next.config.ts`) becomes a file here, and so does
 * the redirect of a former address.
 */
// The moment that the build will call now.
process.env.BUILD_TIME ??= new Date().toISOString();

// Next exports into DIST_DIR where one is set, else into `out`; what it builds on the way is `.next`.
const out = path.resolve(process.env.DIST_DIR ?? 'out');
const build = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
  stdio: 'inherit',
  env: { ...process.env, STATIC_EXPORT: '1' },
});
if (build.status !== 0) process.exit(build.status ?? 1);

const archive = await getArchive();
for (const { edition } of archive.archives.values()) {
  const folder = path.join(out, edition.path);
  const made = path.join(folder, 'md');
  for (const name of existsSync(made) ? readdirSync(made) : []) {
    if (!name.endsWith('.md')) continue;
    copyFileSync(path.join(made, name), path.join(folder, 'posts', name));
  }
  rmSync(made, { recursive: true, force: true });
}
for (const { file, html } of redirectFiles(archive)) {
  const target = path.join(out, file);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, html, { flag: 'wx' });
  } catch {
    console.error(`舊網址 /${file} 的位置已經有別的檔案，沒有寫出來。`);
    process.exitCode = 1;
  }
}
console.log(`網站在 ${path.basename(out)}/ 資料夾裡，把它整個上傳即可。`);
