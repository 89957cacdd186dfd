import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { answer, readPath, receiveRead } from './receive-read';

/** Node publishes each request here before the server has it. */
const started = 'http.server.request.start';

/**
 * Has reads answered before Next sees them, with what its route would do: Next takes two milliseconds
 * of a processor for each request, in which no page is served. The first request of any kind tells
 * which server it is.
 */
export function answerReadsFirst(): void {
  const begin = (message: unknown) => {
    unsubscribe(started, begin);
    const { server } = message as { server: Server };
    const others = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (request.method !== 'POST' || request.url !== readPath) {
        for (const listener of others) listener.call(server, request, response);
        return;
      }
      receiveRead(headersOf(request), request).then(() => {
        response.writeHead(answer.status, answer.headers).end();
      });
    });
  };
  subscribe(started, begin);
}

function headersOf({ headers, socket }: IncomingMessage): Headers {
  const entries = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  // Where there is no proxy, as Next has it.
  return new Headers({
    'x-forwarded-for': socket.remoteAddress ?? '',
    ...Object.fromEntries(entries),
  });
}
