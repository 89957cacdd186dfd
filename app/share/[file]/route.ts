import { shareResponse } from '@/app/share-response';
import { getArchive } from '@/lib/articles';
import { builtShareImages } from '@/lib/share-image/share-image';

// On a server those that the build left out are made by `app/api/share-image`, see `next.config.ts`.

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return builtShareImages(await getArchive()).map(({ file }) => ({ file }));
}

export async function GET(_: Request, { params }: RouteContext<'/share/[file]'>) {
  return shareResponse((await params).file);
}
