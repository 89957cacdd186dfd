import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Archive, getPreview } from '@/lib/articles';
import { titleFonts, titleFontsFolder } from '@/lib/fonts/title-fonts';
import { currentIndex } from '@/lib/site-index/current-index';
import type { IndexFile } from '@/lib/site-index/index-files';

// For `next dev` only, see `pageExtensions` in next.config.ts. A build has these files as they are.

export const dynamic = 'force-dynamic';

const fonts = 'fonts/';

/** Pages ask for these: no reason to make all else. */
async function font(
  name: string,
  archive: Archive,
): Promise<Pick<IndexFile, 'content'> | undefined> {
  for (const edition of archive.archives.values()) {
    for await (const { file } of titleFonts(edition)) {
      if (file === name) return { content: readFileSync(path.join(titleFontsFolder, file)) };
    }
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
  const name = (await context.params).file.join('/');
  const archive = await getPreview();
  const file = name.startsWith(fonts)
    ? await font(name.slice(fonts.length), archive)
    : (await currentIndex(archive)).get(name);
  if (!file) return new Response(null, { status: 404 });
  const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(typeof file.content === 'string' ? file.content : Buffer.from(file.content), {
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  });
}
