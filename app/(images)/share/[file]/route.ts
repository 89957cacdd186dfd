import { shareResponse } from '@/app/share-response';
import { toDraw } from '@/app/static-params';
import { getArchive } from '@/lib/articles';
import { sharePath } from '@/lib/kept-pages/page-paths';
import { builtShareImages } from '@/lib/share-image/share-image';

// On a server those that the build left out are made by `app/api/share-image`, see `next.config.ts`.

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const files = builtShareImages(await getArchive()).map(({ file }) => ({ file }));
  return toDraw(files, ({ file }) => sharePath(file));
}

export async function GET(_: Request, { params }: RouteContext<'/share/[file]'>) {
  return shareResponse((await params).file);
}
