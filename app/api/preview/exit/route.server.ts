import { cookies } from 'next/headers';
import { draftCookie, previewPath } from '../cookie';

/** Ends the preview. By POST only: no browser follows a form ahead of its reader. */
export async function POST(): Promise<Response> {
  (await cookies()).delete({ name: draftCookie, path: previewPath });
  return new Response(null, { status: 303, headers: { location: '/' } });
}
