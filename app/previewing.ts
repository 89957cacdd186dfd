import { draftMode } from 'next/headers';
import { cache } from 'react';
import { getArchive, getPreview } from '@/lib/articles';
import { previewSecret } from '@/lib/preview-secret';

/** Whether this page is for an author: always in `next dev`, on a host once `/api/preview` let them in. */
export async function isPreviewing(): Promise<boolean> {
  if (process.env.NODE_ENV === 'development') return true;
  return previewSecret() !== undefined && (await draftMode()).isEnabled;
}

/** The publication as the one who looks may see it, read once for all parts of a page. */
export const pageArchive = cache(async () =>
  (await isPreviewing()) ? getPreview() : getArchive(),
);
