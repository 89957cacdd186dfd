import { PrivateAddressError } from './public-address';
import { type Answer, type RequestOptions, request } from './request';

/** What can keep a source from answering at all. */
export const failures = [
  'dns',
  'tls',
  'timeout',
  'connection',
  'redirects',
  'private',
  'later',
] as const;
export type Failure = (typeof failures)[number];

/** What came of asking for a source. */
export interface Visit {
  /** HTTP status at the end of all redirects, or why there is none. */
  answer: number | Failure;
  /** The address that permanent redirects alone lead to, where it is another. */
  moved?: string;
  /** The last server's words. */
  last?: Answer;
  /** Milliseconds that the site wants to be left alone; Infinity where it does not say how long. */
  wait?: number;
}

/** What a page was called when it was last seen, so that the server need not send it again. */
export interface Validators {
  etag?: string | undefined;
  modified?: string | undefined;
}

const mostRedirects = 10;

/** Asks for a source and follows it wherever it went. Never throws for what a server does. */
export async function visit(
  address: string,
  { etag, modified }: Validators,
  options: RequestOptions,
): Promise<Visit> {
  const conditions = {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(modified ? { 'if-modified-since': modified } : {}),
  };
  let url = new URL(address);
  let moved: string | undefined;
  let permanent = true;
  const seen = new Set<string>();
  const end = (answer: Visit['answer'], last?: Answer): Visit => ({
    answer,
    ...(moved ? { moved } : {}),
    ...(last ? { last } : {}),
  });
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (seen.has(url.href)) return end('redirects');
    seen.add(url.href);
    let last: Answer;
    try {
      last = await request(url, conditions, options);
    } catch (error) {
      return end(failureOf(error));
    }
    const { status, headers } = last;
    const target = isRedirect(status) ? headers.location : undefined;
    if (target === undefined || !URL.canParse(target, url)) {
      const wait = [429, 503].includes(status) ? waitOf(headers['retry-after'], status) : undefined;
      return { ...end(status, last), ...(wait === undefined ? {} : { wait }) };
    }
    const { hash } = url;
    url = new URL(target, url);
    if (!/^https?:$/.test(url.protocol)) return end('redirects');
    // A redirect that names no fragment keeps the one it came from (RFC 9110 §10.2.2).
    url.hash ||= hash;
    permanent &&= status === 301 || status === 308;
    if (permanent && url.href !== new URL(address).href) moved = url.href;
  }
  return end('redirects');
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function failureOf(error: unknown): Failure {
  if (error instanceof PrivateAddressError) return 'private';
  if (!(error instanceof Error)) return 'connection';
  if (error.name === 'TimeoutError') return 'timeout';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND') return 'dns';
  if (code === 'ETIMEDOUT') return 'timeout';
  const tls = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;
  return tls.test(code) ? 'tls' : 'connection';
}

/** Milliseconds of a `Retry-After` header, in seconds or as a date (RFC 9110 §10.2.3). */
function waitOf(header: string | undefined, status: number): number | undefined {
  if (header === undefined) return status === 429 ? Number.POSITIVE_INFINITY : undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? Number.POSITIVE_INFINITY : Math.max(0, wait);
}
