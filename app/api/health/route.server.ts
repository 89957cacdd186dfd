import { isDatabaseThere } from '@/lib/storage/health';

export const dynamic = 'force-dynamic';

/** Whether the parts that need a database work: 200, or 503 while the articles alone are served. */
export async function GET(): Promise<Response> {
  const isThere = await isDatabaseThere();
  return Response.json(
    { site: 'ok', database: isThere ? 'ok' : 'gone' },
    { status: isThere ? 200 : 503 },
  );
}
