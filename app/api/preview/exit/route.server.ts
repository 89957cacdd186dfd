import { cookies } from 'next/headers';
import { draftCookie, passCookie, previewPath } from '../cookie';

/** Ends the preview. By POST only: no browser follows a form ahead of its reader. */
export async function POST(): Promise<Response> {
  const jar = await cookies();
  for (const name of [draftCookie, passCookie]) jar.delete({ name, path: previewPath });
  return new Response(null, { status: 303, headers: { location: '/' } });
}
