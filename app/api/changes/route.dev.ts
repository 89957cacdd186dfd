import { contentDir, publicDir } from '@/lib/paths';
import { watchFolder } from '@/lib/watch-folder';

// For `next dev` only, see `pageExtensions` in next.config.ts. `components/live-refresh.tsx` listens.

export const dynamic = 'force-dynamic';

/** Server-sent events: `content` after a save in the content folder, `picture` after one in `public/`. */
export function GET(request: Request): Response {
  let stop = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(new TextEncoder().encode(`${text}\n\n`));
      const stops = [
        watchFolder(contentDir, () => send('event: content\ndata: saved')),
        watchFolder(publicDir, () => send('event: picture\ndata: saved')),
      ];
      stop = () => {
        for (const end of stops) end();
      };
      request.signal.addEventListener('abort', stop);
      send(': watching');
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' },
  });
}
