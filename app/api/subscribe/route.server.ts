import { after } from 'next/server';
import { makeStamp } from '@/lib/forms/stamp';
import { receiveSubscription } from '@/lib/letters/receive-subscription';

export const dynamic = 'force-dynamic';

/** What tells when the form was opened, for its page to send along. */
export function GET(): Response {
  return new Response(makeStamp(new Date()), { headers: { 'content-type': 'text/plain' } });
}

export function POST(request: Request): Promise<Response> {
  return receiveSubscription(request, after);
}
