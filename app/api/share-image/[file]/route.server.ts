import { shareResponse } from '@/app/share-response';

// Not static: Next would keep an answer for every address that anyone makes up.
export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  return shareResponse((await params).file);
}
