import fs from 'node:fs';
import { networkCutter, nextBuild, nextStart, type Server } from './build';
import { ensureChromium } from './chromium';
import { exportFolder, sites } from './sites';

/**
 * Builds and serves what the tests look at. `E2E_REUSE=1` takes the builds of the last run,
 * `E2E_REUSE=sample` only the one in `.next`, for when `next build` has just been run.
 */
export default async function setup(): Promise<() => Promise<void>> {
  ensureChromium();
  const { E2E_REUSE: reuse } = process.env;
  const isCut = networkCutter() !== undefined;
  process.env.E2E_NETWORK_CUT = isCut ? '1' : '0';
  if (!isCut) {
    console.log('NOTE: the network cannot be cut here; the fixture is built with it.');
  }

  if (reuse !== '1') {
    // With `output: 'export'` Next does its work in .next whatever DIST_DIR says, so it goes
    // elsewhere while that happens.
    await keeping('.next', () =>
      build('static export', {
        ...sites.fixture.env,
        STATIC_EXPORT: '1',
        DIST_DIR: exportFolder,
      }),
    );
    await build('fixture', sites.fixture.env, isCut);
    if (reuse !== 'sample') await build('sample', sites.sample.env);
  }

  const servers: Server[] = [];
  for (const site of Object.values(sites)) {
    const server = await nextStart(site.env);
    process.env[site.originVariable] = server.origin;
    servers.push(server);
  }
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
  };
}

async function build(name: string, env: Record<string, string>, cutNetwork = false) {
  const started = Date.now();
  const tsconfig = fs.readFileSync('tsconfig.json', 'utf8');
  const { code, output } = await nextBuild({ env, cutNetwork });
  if (code !== 0) throw new Error(`The build of the ${name} failed:\n\n${output}`);
  if (fs.readFileSync('tsconfig.json', 'utf8') !== tsconfig) {
    throw new Error(`The build of the ${name} changed tsconfig.json.`);
  }
  if (/tracing of the whole project/i.test(output)) {
    throw new Error(`The build of the ${name} traces the whole project:\n\n${output}`);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(`Built the ${name} in ${seconds} s${cutNetwork ? ', with the network cut' : ''}.`);
}

async function keeping(folder: string, work: () => Promise<void>) {
  const aside = `${folder}-aside`;
  const isThere = fs.existsSync(folder);
  if (isThere) fs.renameSync(folder, aside);
  try {
    await work();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    if (isThere) fs.renameSync(aside, folder);
  }
}
