import { openLink, pressLink } from '@/lib/letters/answer-link';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return openLink(request, 'mine');
}

export function POST(request: Request): Promise<Response> {
  return pressLink(request, 'mine');
}
