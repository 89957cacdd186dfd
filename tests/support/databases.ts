import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Embedded } from '../../lib/storage/embedded';
import { takeFolder } from '../../lib/storage/folder-lock';
import { migrations } from '../../lib/storage/migrations';
import { freePort } from '../e2e/support/build';

/** A database for tests: what to set so that the code finds it. */
export interface TestDatabase<Env = { DATA_DIR: string } | { DATABASE_URL: string }> {
  env: Env;
  /** Ends the server if there is one. */
  stop(): void;
}

/** Where an empty embedded database is kept, of this version and shape: making one takes ten seconds. */
function template(): string {
  const { version } = JSON.parse(
    fs.readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'),
  );
  const shape = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 8);
  return path.resolve('node_modules/.cache/qianyan', `pglite-${version}-${shape}`);
}

/** Makes the empty database unless it is there; several processes of a run ask for it at once. */
async function makeTemplate(folder: string): Promise<void> {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const release = await takeFolder(folder, 120_000);
  try {
    if (fs.existsSync(folder)) return;
    const unfinished = `${folder}.unfinished`;
    const engine = new Embedded(unfinished);
    await engine.prepare();
    await engine.close();
    fs.renameSync(unfinished, folder);
  } finally {
    release();
  }
}

/** An embedded database of its own in a new folder. */
export async function embeddedDatabase(): Promise<TestDatabase<{ DATA_DIR: string }>> {
  await makeTemplate(template());
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'data-'));
  fs.cpSync(template(), folder, { recursive: true });
  return {
    env: { DATA_DIR: folder },
    stop: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

/** Where Debian's packages put the programs; elsewhere they are on the path. */
function programsFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = fs.existsSync(debian) ? fs.readdirSync(debian) : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) => fs.existsSync(path.join(folder, 'initdb')));
}

/** What runs a program as a user who is not root, whom PostgreSQL refuses. */
function asUser(): { prefix: string[]; owner?: number } | undefined {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const { status, stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
  return status === 0
    ? { prefix: ['runuser', '-u', 'postgres', '--'], owner: Number(stdout) }
    : undefined;
}

/** Whether a server can be started here. */
export function isServerHere(): boolean {
  return programsFolder() !== undefined && asUser() !== undefined;
}

/**
 * Starts a PostgreSQL server with an empty database.
 * @returns undefined where there is no PostgreSQL (on Debian: `apt-get install postgresql`)
 */
export async function serverDatabase(): Promise<
  TestDatabase<{ DATABASE_URL: string }> | undefined
> {
  const programs = programsFolder();
  const user = asUser();
  if (programs === undefined || user === undefined) return undefined;
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'postgres-'));
  if (user.owner !== undefined) fs.chownSync(folder, user.owner, user.owner);
  const cluster = path.join(folder, 'cluster');
  const port = await freePort();
  const run = (program: string, ...args: string[]) => {
    const [command = '', ...rest] = [...user.prefix, path.join(programs, program), ...args];
    // Its log is kept apart, or the server would hold this process's streams.
    const { status, stderr } = spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  };
  run('initdb', '-D', cluster, '-U', 'test', '--auth=trust', '--no-sync', '-E', 'UTF8');
  const options = `-F -h 127.0.0.1 -p ${port} -k ${folder}`;
  run('pg_ctl', '-D', cluster, '-l', path.join(folder, 'log'), '-o', options, '-w', 'start');
  return {
    env: { DATABASE_URL: `postgres://test@127.0.0.1:${port}/postgres` },
    stop: () => {
      run('pg_ctl', '-D', cluster, '-m', 'immediate', '-w', 'stop');
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
