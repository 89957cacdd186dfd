import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closeDatabase, withDatabase } from '../../lib/storage/database';
import { subscribers } from '../../lib/storage/letters-schema';
import { demand } from '../faults/support';
import { embeddedDatabase, serverDatabase, type TestDatabase } from '../support/databases';
import { startMailServer } from '../support/mail-server';

/**
 * `npm run bench:letter -- [subscribers]`: sends the publication's newest articles to so many
 * subscribers (10,000 unless told) by `npm run letter`, kills it at a random moment and has it go on,
 * and looks at what a mail server of its own got: on the embedded database, and on a PostgreSQL server
 * with two instances that send at the same time, of which one is killed. Prints time, memory and
 * counts; fails where anybody got two, or more are missing than were being sent.
 */
const count = Number(process.argv[2] ?? 10_000);

/** How many mails a process sends at a time: so many it may have left in the middle. */
const atATime = 4;

interface Sender {
  child: ChildProcess;
  /** Its exit code; undefined after a kill. */
  ended: Promise<number | undefined>;
  /** The most memory it held, in megabytes. */
  memory: () => number;
  output: () => string;
}

function startSending(env: Record<string, string>): Sender {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'cli/letter.ts',
      '--since',
      '2000-01-01',
      '--until',
      new Date(Date.now() - 24 * 60 * 60_000).toISOString().slice(0, 10),
      '--send',
    ],
    { env: { ...process.env, ...env } },
  );
  let output = '';
  let memory = 0;
  const add = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const look = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    const text = fs.existsSync(status) ? fs.readFileSync(status, 'utf8') : '';
    memory = Math.max(memory, Number(/^VmHWM:\s+(\d+)/m.exec(text)?.[1] ?? 0) / 1024);
  }, 200);
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      resolve(code ?? undefined);
    });
  });
  return { child, ended, memory: () => Math.round(memory), output: () => output };
}

async function fill(): Promise<void> {
  const begun = new Date(Date.now() - 60_000);
  for (let from = 0; from < count; from += 1000) {
    const rows = Array.from({ length: Math.min(1000, count - from) }, (_, at) => ({
      id: `reader-${String(from + at).padStart(7, '0')}`,
      address: `reader${from + at}@example.com`,
      key: `reader${from + at}@example.com`,
      state: 'active' as const,
      stateAt: begun,
      edition: '',
      categories: [],
      mailedOn: '2000-01-01',
      mailed: 1,
    }));
    await withDatabase((database) => database.insert(subscribers).values(rows));
  }
  await closeDatabase();
}

/** The publication's content, with an address that readers could follow links to. */
function publicContent(): string {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'content-'));
  fs.cpSync('content', folder, { recursive: true });
  const file = path.join(folder, 'site.yaml');
  const site = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, site.replace(/^url: .*$/m, 'url: https://qianyan.internal'));
  return folder;
}

async function measure(name: string, database: TestDatabase, instances: number): Promise<string> {
  Object.assign(process.env, database.env);
  const taken = new Map<string, number>();
  let notify = () => {};
  const server = await startMailServer(
    {
      data: (address) => {
        taken.set(address, (taken.get(address) ?? 0) + 1);
        notify();
        return undefined;
      },
    },
    false,
  );
  try {
    await fill();
    const env = { ...database.env, CONTENT_DIR: content, SMTP_URL: server.url, MAIL_RATE: '10000' };
    const killAt = Math.round(count * (0.1 + 0.8 * Math.random()));
    const started = performance.now();
    const first = Array.from({ length: instances }, () => startSending(env));
    notify = () => {
      if (taken.size >= killAt) first[0]?.child.kill('SIGKILL');
    };
    const codes = await Promise.all(first.map(({ ended }) => ended));
    demand(codes[0] === undefined, `It ended before it was killed:\n${first[0]?.output()}`);
    const last = startSending(env);
    const code = await last.ended;
    const seconds = (performance.now() - started) / 1000;
    demand(code === 0, `The run after the kill ended with ${code}:\n${last.output()}`);
    const twice = [...taken.values()].filter((times) => times > 1).length;
    const missing = count - taken.size;
    demand(twice === 0, `${twice} got it more than once.`);
    demand(missing <= atATime, `${missing} did not get it.`);
    const memory = Math.max(...[...first, last].map((one) => one.memory()));
    return [
      `${name}: ${count} subscribers, ${instances === 1 ? 'one process' : `${instances} processes at once, one of them`} killed after ${killAt} mails`,
      `  ${seconds.toFixed(1)} s with both starts, ${Math.round(count / seconds)} mails a second; at most ${memory} MB in a process`,
      `  ${taken.size} got the letter, nobody twice; ${missing} did not, whose mails were being sent at the kill`,
      `  ${last.output().trim()}`,
    ].join('\n');
  } finally {
    await server.close();
    await closeDatabase();
    for (const key of Object.keys(database.env)) delete process.env[key];
    database.stop();
  }
}

const content = publicContent();
console.log(await measure('embedded database', await embeddedDatabase(), 1));
const server = await serverDatabase();
console.log(
  server
    ? await measure('PostgreSQL server', server, 2)
    : 'no PostgreSQL here (apt-get install postgresql): not tried on a server',
);
fs.rmSync(content, { recursive: true, force: true });
