import { openForm } from '@/lib/forms/receive-form';
import { receiveReport } from '@/lib/reports/receive-report';

export const dynamic = 'force-dynamic';

/** What tells when the form was opened, for its page to send along. */
export function GET(request: Request): Promise<Response> {
  return openForm(request, 'report', new Date());
}

export function POST(request: Request): Promise<Response> {
  return receiveReport(request, process.env.BUILT_FROM || null);
}
