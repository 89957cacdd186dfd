import { getPreview } from '@/lib/articles';
import { currentIndex } from '@/lib/site-index/current-index';

// For `next dev` only, see `pageExtensions` in next.config.ts. A build has these files as they are.

export const dynamic = 'force-dynamic';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  wasm: 'application/wasm',
};

// Not `RouteContext<…>`: a build is type-checked without this route.
interface Context {
  params: Promise<{ file: string[] }>;
}

/** One file of the index of the articles as their files stand now. */
export async function GET(_: Request, context: Context) {
  const path = (await context.params).file.join('/');
  const file = (await currentIndex(await getPreview())).get(path);
  if (!file) return new Response(null, { status: 404 });
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(typeof file.content === 'string' ? file.content : Buffer.from(file.content), {
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  });
}
