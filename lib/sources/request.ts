import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress, PrivateAddressError, publicLookup } from './public-address';

/** How sources are asked. */
export interface RequestOptions {
  /** Tells the site who asks, and where to complain. */
  userAgent: string;
  /** Milliseconds for one request, its body included. */
  timeout: number;
  /** Lets addresses of this machine and its network pass; for tests. */
  allowPrivate: boolean;
}

/** One answer of a server; redirects are not followed. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Decompressed, and no more than {@link largestBody}; empty unless the status is 200. */
  body: Buffer;
}

/** Bytes that are read of a page; what comes after them is not looked at. */
export const largestBody = 2_000_000;

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Asks for one address by GET (HEAD is answered wrongly by too many servers).
 * @throws PrivateAddressError, the network's own errors, or a `TimeoutError`
 */
export async function request(
  url: URL,
  headers: Readonly<Record<string, string>>,
  { userAgent, timeout, allowPrivate }: RequestOptions,
): Promise<Answer> {
  // Names are looked at while they are resolved; an address in numbers never is.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw new PrivateAddressError(host);
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const { get } = url.protocol === 'https:' ? https : http;
      get(
        url,
        {
          agent: false,
          signal,
          ...(allowPrivate ? {} : { lookup: publicLookup }),
          headers: {
            accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
            'accept-encoding': 'gzip, deflate, br',
            ...headers,
            'user-agent': userAgent,
          },
        },
        resolve,
      ).on('error', reject);
    });
    const { statusCode: status = 0, headers: answered } = response;
    const body = status === 200 ? await readBody(response) : Buffer.alloc(0);
    response.destroy();
    return { status, headers: answered, body };
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}

async function readBody(response: IncomingMessage): Promise<Buffer> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  const decoder = decoders[encoding]?.();
  // Errors reach whoever reads the last stream.
  const stream: Readable = decoder ? pipeline(response, decoder, () => {}) : response;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= largestBody) break;
  }
  return Buffer.concat(chunks).subarray(0, largestBody);
}
