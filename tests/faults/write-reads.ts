import { countJournals } from '../../lib/reads/journal-counts';
import { keepRead } from '../../lib/reads/keeper';
import { isShared } from '../../lib/storage/database';

// Keeps reads until it is killed, several at a time, and tells of each once it is kept; counts them
// meanwhile where they are in a journal. Every third is one that has been kept before.
const [run = ''] = process.argv.slice(2);
const day = new Date().toISOString().slice(0, 10);

async function write(writer: number): Promise<void> {
  for (let at = 0; ; at += 1) {
    const name = `${run}-${writer}-${at % 3 === 2 ? at - 2 : at}`.padEnd(22, '_');
    const read = { day, hash: name, article: `article-${at % 7}` };
    await keepRead(read, name);
    process.stdout.write(`${name}\n`);
    // Others have their turn.
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

async function count(): Promise<void> {
  for (;;) await countJournals('UTC').then(() => new Promise((resolve) => setTimeout(resolve, 50)));
}

await Promise.all([0, 1, 2, 3].map(write).concat(isShared() ? [] : [count()]));
