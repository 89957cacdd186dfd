import { getPreview } from '@/lib/articles';

import { titleFontFiles } from '@/lib/fonts/title-fonts';
import { currentIndex } from '@/lib/site-index/current-index';
import type { IndexFile } from '@/lib/site-index/index-files';

// For `next dev` only, see `pageExtensions` in next.config.ts. A build has these files as they are.

export const dynamic = 'force-dynamic';

/** Pages ask for these: no reason to make all else. */
async function font(path: string): Promise<IndexFile | undefined> {
  for await (const file of titleFontFiles(await getPreview())) {
    if (file.path === path) return file;
  }
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  wasm: 'application/wasm',
  woff: 'font/woff',
};

// Not `RouteContext<…>`: a build is type-checked without this route.
interface Context {
  params: Promise<{ file: string[] }>;
}

/** One file of the index of the articles as their files stand now. */
export async function GET(_: Request, context: Context) {
  const path = (await context.params).file.join('/');
  const archive = await getPreview();
  const file = path.startsWith('fonts/')
    ? await font(path)
    : (await currentIndex(archive)).get(path);
  if (!file) return new Response(null, { status: 404 });
  const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(typeof file.content === 'string' ? file.content : Buffer.from(file.content), {
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  });
}
