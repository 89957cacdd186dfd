import { after } from 'next/server';
import { openForm } from '@/lib/forms/receive-form';
import { receiveSubscription } from '@/lib/letters/receive-subscription';
import { formName } from '@/lib/letters/subscribe-form';

export const dynamic = 'force-dynamic';

/** What tells when the form was opened, for its page to send along. */
export function GET(request: Request): Promise<Response> {
  return openForm(request, formName, new Date());
}

export function POST(request: Request): Promise<Response> {
  return receiveSubscription(request, after);
}
