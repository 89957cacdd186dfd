import fs from 'node:fs';
import { embeddedDatabase } from '../../support/databases';
import { networkCutter, nextStart, runBuild, type Server } from './build';
import { ensureChromium } from './chromium';
import { exportEnv, sites, testedCommit } from './sites';

/** Builds and serves what the tests look at. `E2E_REUSE=1` takes the builds of the last run. */
export default async function setup(): Promise<() => Promise<void>> {
  ensureChromium();
  const isCut = networkCutter() !== undefined;
  process.env.E2E_NETWORK_CUT = isCut ? '1' : '0';
  if (!isCut) {
    console.log('NOTE: the network cannot be cut here; the fixture is built with it.');
  }

  if (process.env.E2E_REUSE !== '1') {
    // With `output: 'export'` Next does its work in .next whatever DIST_DIR says: the sample last.
    await build('static export', {
      env: exportEnv,
      script: ['--import', 'tsx', 'cli/export.ts'],
    });
    const told = { BUILT_FROM: testedCommit };
    // The same code as the export's: its types are checked already.
    await build('fixture', {
      env: { ...sites.fixture.env, ...told, TYPES_CHECKED: '1' },
      cutNetwork: isCut,
    });
    const sample = { env: { ...sites.sample.env, ...told } };
    await build('sample', sample);
    // What is tested is a build of kept code, as operators have it after an edit.
    const output = await build('sample by kept code', sample);
    if (output.includes('Compiled')) throw new Error(`It was compiled again:\n\n${output}`);
  }

  const data = await embeddedDatabase();
  process.env.E2E_DATA_DIR = data.env.DATA_DIR;

  const servers: Server[] = [];
  for (const site of Object.values(sites)) {
    const server = await nextStart(site.env);
    process.env[site.originVariable] = server.origin;
    servers.push(server);
  }
  return async () => {
    await Promise.all(servers.map((server) => server.stop()));
    data.stop();
  };
}

async function build(name: string, options: Parameters<typeof runBuild>[0]): Promise<string> {
  const started = Date.now();
  const tsconfig = fs.readFileSync('tsconfig.json', 'utf8');
  const { code, output } = await runBuild(options);
  if (code !== 0) throw new Error(`The build of the ${name} failed:\n\n${output}`);
  if (fs.readFileSync('tsconfig.json', 'utf8') !== tsconfig) {
    throw new Error(`The build of the ${name} changed tsconfig.json.`);
  }
  if (/tracing of the whole project/i.test(output)) {
    throw new Error(`The build of the ${name} traces the whole project:\n\n${output}`);
  }
  const seconds = Math.round((Date.now() - started) / 1000);
  console.log(
    `Built the ${name} in ${seconds} s${options.cutNetwork ? ', with the network cut' : ''}.`,
  );
  return output;
}
