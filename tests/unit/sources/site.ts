import fs from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { SourceCheckOptions } from '../../../lib/sources/check-sources';
import { inProject, post } from '../publication';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A page whose main text is these sentences. */
export function page(text: string, around = ''): string {
  return `<!doctype html><meta charset="utf-8"><title>t</title>${around}<main><p>${text}</p></main>`;
}

export const long =
  'The first sentence of the source says something. The second one says a little more than that.';

/** Answers with HTML. */
export const html =
  (body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
  };

/** Answers with a status and nothing else. */
export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(code, headers).end();
  };

export const redirect = (code: number, location: string) => status(code, { location });

/** A web server of the test's own: path → what it answers. `asked` holds every request. */
export async function serve(routes: Record<string, Handler>) {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    asked.push(request.url ?? '');
    headers.push(request.headers);
    (routes[pathname] ?? status(404))(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, asked, headers, routes };
}

/**
 * A publication whose articles have these sources.
 * @param sources slug → front-matter lines, or the address alone
 */
export async function publicationOn(sources: Record<string, string>) {
  const posts = Object.entries(sources).map(([slug, lines]) => [
    `content/posts/${slug}.mdx`,
    post(`title: 題\ndate: 2025-05-01\n${/^https?:/.test(lines) ? `source_url: ${lines}` : lines}`),
  ]);
  let root = '';
  const { checkSources } = await inProject(Object.fromEntries(posts), (folder) => {
    root = folder;
    return import('../../../lib/sources/check-sources');
  });
  const file = path.join(root, 'content/sources.yaml');
  return {
    file,
    record: () => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''),
    /** Everything at once, from a server on this machine; no archive is asked unless told. */
    check: (options: SourceCheckOptions = {}) =>
      checkSources({
        now: new Date('2025-06-01T12:00:00+08:00'),
        delay: 0,
        timeout: 5000,
        allowPrivate: true,
        waybackApi: 'http://127.0.0.1:1/',
        ...options,
      }),
  };
}
