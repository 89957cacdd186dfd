import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, type Server } from './build';

/** Debian's place, which is not on everybody's path. */
const program = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((file) => fs.existsSync(file));

/** What `deploy/nginx/brotli.conf` needs. */
const modules = ['filter', 'static'].map(
  (kind) => `/usr/lib/nginx/modules/ngx_http_brotli_${kind}_module.so`,
);

export const hasNginx = program !== undefined;
export const hasBrotli = hasNginx && modules.every((file) => fs.existsSync(file));

/**
 * Starts nginx with a recipe of `deploy/nginx/`.
 * @param places what stands in the recipe → what stands in its place here; all of them must be there
 */
export async function serveRecipe(
  recipe: string,
  places: Readonly<Record<string, string>>,
): Promise<Server> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'nginx-'));
  const port = await freePort();
  let site = fs.readFileSync(path.join('deploy/nginx', recipe), 'utf8');
  for (const [written, here] of Object.entries({
    ...places,
    'listen 80;': `listen 127.0.0.1:${port};`,
    '/srv/qianyan': process.cwd(),
  })) {
    if (!site.includes(written)) throw new Error(`${recipe} does not have ${written}`);
    site = site.replaceAll(written, here);
  }
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const brotli = hasBrotli ? `include ${path.resolve('deploy/nginx/brotli.conf')};\n` : '';
  const config = path.join(folder, 'nginx.conf');
  fs.writeFileSync(
    config,
    `${hasBrotli ? modules.map((file) => `load_module ${file};`).join(' ') : ''} daemon off; pid ${folder}/pid; error_log stderr; ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {} http { access_log off; ${temporary.join(' ')}\n${brotli}${site}\n}`,
  );
  const { status, stderr } = spawnSync(program ?? 'nginx', ['-t', '-c', config, '-p', folder]);
  if (status !== 0) throw new Error(stderr.toString());
  const child = spawn(program ?? 'nginx', ['-c', config, '-p', folder], { stdio: 'ignore' });
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries += 1) {
    if (await fetch(origin).then(Boolean, () => false)) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      fs.rmSync(folder, { recursive: true });
    },
  };
}
