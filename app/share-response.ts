import { notFound } from 'next/navigation';
import { routeParam } from '@/app/route-param';
import { getArchive } from '@/lib/articles';
import { shareImageBytes } from '@/lib/share-image/cached';
import { findShareImage } from '@/lib/share-image/share-image';

/** The share image that a file's name names, or the 404 page. */
export async function shareResponse(param: string): Promise<Response> {
  const image = findShareImage(routeParam(param), await getArchive());
  if (!image) notFound();
  return new Response(new Uint8Array(await shareImageBytes(image)), {
    headers: {
      'content-type': 'image/jpeg',
      // The name has a hash of all it shows.
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
