import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import { createClient, RESP_TYPES } from '@redis/client';

/** Pages that several servers of one build share. */
export interface SharedPages {
  /** A page that was put there; undefined where there is none, or nobody answers in time. */
  find(key: string): Promise<unknown>;
  /** Puts plain data there. What cannot be put there is made again by whoever needs it. */
  put(key: string, page: unknown): Promise<void>;
  close(): Promise<void>;
}

/** A page is made in less time than this is worth waiting longer for. */
const patience = 200;

/** Pages of builds that are no more go by themselves. */
const secondsKept = 30 * 24 * 60 * 60;

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/**
 * Shares pages through a Redis server. Nothing depends on it: as long as it is away, nothing is found
 * there, and the connection is made anew once it is back.
 * @param url `redis://…`
 * @param build name of the build: pages of different ones do not go together
 * @param say told when it goes away and comes back
 */
export function redisPages(url: string, build: string, say: (what: string) => void): SharedPages {
  const client = createClient({
    url,
    // Else requests wait for the connection to come back.
    disableOfflineQueue: true,
    socket: {
      connectTimeout: 2000,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5000),
    },
  }).withTypeMapping({ [RESP_TYPES.BLOB_STRING]: Buffer });
  let isAway = false;
  client.on('error', (error) => {
    if (!isAway) say(`Redis is away, every server makes its own pages: ${error}`);
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) say('Redis is back.');
    isAway = false;
  });
  const connected = client.connect().catch(() => {});
  const nameOf = (key: string) => `qianyan:${build}:${key}`;
  return {
    find: async (key) => {
      try {
        const bytes = await inTime(client.get(nameOf(key)));
        return bytes ? deserialize(await decompress(bytes)) : undefined;
      } catch {
        return undefined;
      }
    },
    put: async (key, page) => {
      try {
        const bytes = await compress(serialize(page), { level: 1 });
        await inTime(
          client.set(nameOf(key), bytes, { expiration: { type: 'EX', value: secondsKept } }),
        );
      } catch {}
    },
    close: async () => {
      await connected;
      client.destroy();
    },
  };
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), patience);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
