import { receiveLogin, showStats } from '@/lib/stats/editors';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return showStats(request);
}

export function POST(request: Request): Promise<Response> {
  return receiveLogin(request);
}
