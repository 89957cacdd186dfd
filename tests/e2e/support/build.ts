import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

const next = path.resolve('node_modules/next/dist/bin/next');

export interface Run {
  code: number | null;
  /** What it wrote, both streams in order. */
  output: string;
}

interface BuildOptions {
  env: Record<string, string>;
  /** What Node runs; `npm run build` unless told. */
  script?: string[];
  cutNetwork?: boolean;
}

/** Runs a build and restores the type file that Next points at its own output folder. */
export async function runBuild(options: BuildOptions): Promise<Run> {
  const { env, script = ['--import', 'tsx', 'cli/build.ts'], cutNetwork } = options;
  const types = readIfThere('next-env.d.ts');
  const prefix = cutNetwork ? networkCutter() : undefined;
  const [command = process.execPath, ...args] = [...(prefix ?? []), process.execPath, ...script];
  const run = await collect(spawn(command, args, { env: cleanEnvironment(env) }));
  if (types !== undefined) fs.writeFileSync('next-env.d.ts', types);
  return run;
}

function readIfThere(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
}

/** The environment of a fresh shell: what Playwright set for itself would change the build. */
function cleanEnvironment(extra: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR } = process.env;
  return {
    PATH,
    HOME,
    LANG,
    TMPDIR,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  };
}

function collect(child: ChildProcess): Promise<Run> {
  return new Promise((resolve, reject) => {
    let output = '';
    const add = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

let cutter: string[] | null | undefined;

/**
 * A command line that runs another without any network but the loopback, which Next's own
 * processes talk over.
 * @returns undefined where the system does not allow it
 */
export function networkCutter(): string[] | undefined {
  if (cutter === undefined) {
    const up = '(ip link set lo up || ifconfig lo up) 2>/dev/null && exec "$@"';
    const probe = 'process.stdout.write(Object.keys(os.networkInterfaces()).join())';
    cutter =
      [
        ['unshare', '-rn', 'sh', '-c', up, 'sh'],
        ['unshare', '-n', 'sh', '-c', up, 'sh'],
      ].find(([command = '', ...args]) => {
        const { status, stdout } = spawnSync(command, [...args, process.execPath, '-e', probe]);
        return status === 0 && stdout.toString() === 'lo';
      }) ?? null;
  }
  return cutter ?? undefined;
}

export interface Server {
  origin: string;
  stop(): Promise<void>;
}

interface NextServer extends Server {
  pid: number;
}

/** Starts `next start` on a free port and waits until it answers. */
export function nextStart(env: Record<string, string>): Promise<NextServer> {
  return serve('start', env);
}

/** Starts `next dev` on a free port, waits until it answers, and restores the type file in the end. */
export async function nextDev(env: Record<string, string>): Promise<Server> {
  const types = readIfThere('next-env.d.ts');
  const { origin, stop } = await serve('dev', { ...env, NODE_ENV: 'development' });
  return {
    origin,
    stop: async () => {
      await stop();
      if (types !== undefined) fs.writeFileSync('next-env.d.ts', types);
    },
  };
}

async function serve(command: 'start' | 'dev', env: Record<string, string>): Promise<NextServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { E2E_DATA_DIR } = process.env;
  const child = spawn(process.execPath, [next, command, '-p', String(port)], {
    env: cleanEnvironment({ ...(E2E_DATA_DIR ? { DATA_DIR: E2E_DATA_DIR } : {}), ...env }),
  });
  const run = collect(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await run;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`next ${command} ended:\n${(await run).output}`);
    const answered = await fetch(`${origin}/robots.txt`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return { origin, pid: child.pid ?? 0, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`next ${command} did not answer on ${origin} within a minute.`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
