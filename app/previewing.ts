import { cookies, draftMode } from 'next/headers';
import { cache } from 'react';
import type { Article } from '@/lib/article';
import { getArchive, getPreview } from '@/lib/articles';
import { isPreviewPass, previewSecret } from '@/lib/preview-secret';
import { sitePath } from '@/lib/slug';
import { passCookie } from './api/preview/cookie';

const isInDevelopment = process.env.NODE_ENV === 'development';

/** Whether this page is for an author: always in `next dev`, on a host once `/api/preview` let them in. */
export async function isPreviewing(): Promise<boolean> {
  if (isInDevelopment) return true;
  if (previewSecret() === undefined || !(await draftMode()).isEnabled) return false;
  // Next's own cookie is the same for everybody and outlives the secret.
  return isPreviewPass((await cookies()).get(passCookie)?.value ?? '', new Date());
}

/** The publication as the one who looks may see it, read once for all parts of a page. */
export const pageArchive = cache(async () =>
  (await isPreviewing()) ? getPreview(isInDevelopment ? {} : { unpublishedPath }) : getArchive(),
);

/** An article that readers do not see has no page on a host but its preview. */
function unpublishedPath({ slug }: Article): string {
  return sitePath('preview', slug);
}
