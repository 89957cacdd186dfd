import { countTogether } from '../forms/limits';
import { isShared, withDatabase } from '../storage/database';
import { addReads, sharedSalt } from '../storage/reads';
import type { Read } from '../storage/schema';
import { Batch } from './batch';
import { Journal, journalFolder, newSalt, saltIn } from './journal';
import { perNetwork } from './limits';

/** What keeps reads until they are counted, or counts them. */
interface Keeper {
  /** The day's salt, the same for all processes of the site. */
  saltOf(day: string): string | Promise<string>;
  /** Once this has returned, the read outlives the process. Throws where it cannot be kept. */
  keep(read: Read, network: string): void | Promise<void>;
}

/** In a file, as the database is not open. */
function journalKeeper(): Keeper {
  const folder = journalFolder();
  const journal = new Journal(folder);
  return {
    saltOf: (day) => saltIn(folder, day),
    keep: (read) => journal.append(read),
  };
}

interface Sent {
  read: Read;
  network: string;
}

/** In the database, what comes in at the same time in one go. */
function databaseKeeper(): Keeper {
  const batch = new Batch<Sent>(async (sent) => {
    const counts = new Map<string, number>();
    for (const { network } of sent) counts.set(network, (counts.get(network) ?? 0) + 1);
    const totals = await countTogether(perNetwork, counts);
    const within = sent.filter(({ network }) => (totals.get(network) ?? 0) <= perNetwork.times);
    await withDatabase((database) =>
      addReads(
        database,
        within.map(({ read }) => read),
      ),
    );
  });
  return {
    saltOf: (day) => withDatabase((database) => sharedSalt(database, day, newSalt())),
    keep: (read, network) => batch.add({ read, network }),
  };
}

interface Known {
  keeper?: Keeper;
  salt?: { day: string; text: Promise<string> };
}

// A server's routes may each have this module to themselves; what is open is the process's.
const known: Known = Reflect.get(globalThis, Symbol.for('qianyan.reads')) ?? {};
Reflect.set(globalThis, Symbol.for('qianyan.reads'), known);

function keeper(): Keeper {
  known.keeper ??= isShared() ? databaseKeeper() : journalKeeper();
  return known.keeper;
}

/** The salt of today's hashes; that of yesterday is forgotten. */
export function saltOf(day: string): Promise<string> {
  if (known.salt?.day !== day) {
    const text = Promise.resolve(keeper().saltOf(day));
    known.salt = { day, text };
    // The database may be back by the next time.
    text.catch(() => {
      delete known.salt;
    });
  }
  return known.salt.text;
}

/** Forgets the salt of a day that is over. */
export function forgetSalt(today: string): void {
  if (known.salt && known.salt.day < today) delete known.salt;
}

/**
 * Keeps a read. Once this has returned, it outlives the process.
 * @param network where it comes from, for the limit that instances share
 * @throws where it cannot be kept
 */
export async function keepRead(read: Read, network: string): Promise<void> {
  await keeper().keep(read, network);
}
