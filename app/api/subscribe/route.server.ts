import { after } from 'next/server';
import { answerWithStamp } from '@/lib/forms/stamp';
import { receiveSubscription } from '@/lib/letters/receive-subscription';

export const dynamic = 'force-dynamic';

/** What tells when the form was opened, for its page to send along. */
export function GET(): Promise<Response> {
  return answerWithStamp();
}

export function POST(request: Request): Promise<Response> {
  return receiveSubscription(request, after);
}
