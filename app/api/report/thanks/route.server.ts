import { thankForReport } from '@/lib/reports/thanks-page';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Response {
  return thankForReport(request);
}
