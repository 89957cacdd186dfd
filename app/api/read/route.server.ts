import { answer, receiveRead } from '@/lib/reads/receive-read';

export const dynamic = 'force-dynamic';

export async function POST({ headers, body }: Request): Promise<Response> {
  await receiveRead(headers, body);
  return new Response(null, answer);
}
