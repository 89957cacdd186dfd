import { openLink, unsubscribe } from '@/lib/letters/answer-link';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return openLink(request, 'unsubscribe');
}

export function POST(request: Request): Promise<Response> {
  return unsubscribe(request);
}
