import { isWithin, type Limit } from '../forms/limits';
import { readForm } from '../forms/read-form';
import { isFromHere, networkOf } from '../forms/sender';
import { isPass, isSame, makePass, secretIn } from '../pass';
import { pageAnswer } from '../plain-page';
import { builtFacts } from '../reads/facts';
import { statsCsv } from './csv';
import { periodOf } from './period';
import { readCounts } from './read-stats';
import { makeStats } from './stats';
import { loginPage, statsPage } from './stats-page';

const path = '/stats';
const cookie = 'qianyan_editor';
const purpose = 'stats';

/** How long an editor is let in, in seconds. */
const age = 12 * 60 * 60;

/**
 * Guessing is slow; forgetting one's secret is not punished. There is no limit for all networks
 * together: whoever guesses would lock the editors out, and the secret is long enough without.
 */
const perNetwork: Limit = { name: 'stats', times: 10, within: 15 * 60 };

const mostFormBytes = 2000;

const secret = () => secretIn('EDITOR_SECRET');

/** Shows editors what was read, or asks who they are; 404 without `EDITOR_SECRET`. */
export async function showStats(request: Request, now = new Date()): Promise<Response> {
  const known = secret();
  if (known === undefined) return missing();
  if (!isPass(passIn(request.headers), known, purpose, now)) return page(loginPage());
  const facts = builtFacts();
  const timeZone = facts?.timeZone ?? 'UTC';
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const period = periodOf(asked, now, timeZone) ?? periodOf({}, now, timeZone);
  if (!period) return missing();
  try {
    const reads = await readCounts(period, timeZone);
    if (asked.format === 'csv') {
      return new Response(`\uFEFF${statsCsv(reads, facts)}\r\n`, {
        headers: {
          ...always,
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="stats-${period.from}-${period.to}.csv"`,
        },
      });
    }
    return page(statsPage(makeStats(reads, period, facts)));
  } catch (error) {
    console.error(`The numbers of readers are not shown. ${error}`);
    return page(statsPage(undefined), 503);
  }
}

/** Lets an editor in who knows the secret, or out. */
export async function receiveLogin(request: Request, now = new Date()): Promise<Response> {
  const known = secret();
  if (known === undefined) return missing();
  const { headers } = request;
  if (!isFromHere(headers)) return new Response('403\n', { status: 403, headers: always });
  const fields = await readForm(request, mostFormBytes);
  if (fields?.leave !== undefined) return onWithCookie('', 0);
  try {
    const isAllowed = await isWithin(perNetwork, await networkOf(headers));
    if (!isAllowed) return page(loginPage('試了太多次，請一刻鐘後再試。'), 429);
  } catch (error) {
    console.error(`Nobody was let in to the numbers of readers. ${error}`);
    return page(loginPage('資料庫沒有回應，請稍後再試。'), 503);
  }
  if (!isSame(fields?.secret ?? '', known)) return page(loginPage('密語不對。'), 403);
  return onWithCookie(makePass(known, purpose, Math.floor(now.getTime() / 1000) + age), age);
}

const always = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' };

function page(html: string, status = 200): Response {
  return pageAnswer(html, status, always);
}

function missing(): Response {
  return new Response('找不到這一頁。\n', {
    status: 404,
    headers: { ...always, 'content-type': 'text/plain; charset=utf-8' },
  });
}

function passIn(headers: Headers): string {
  const cookies = (headers.get('cookie') ?? '').split(/; */);
  return cookies.find((one) => one.startsWith(`${cookie}=`))?.slice(cookie.length + 1) ?? '';
}

function onWithCookie(pass: string, seconds: number): Response {
  const kept = `${cookie}=${pass}; Path=${path}; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`;
  return new Response(null, {
    status: 303,
    headers: { ...always, location: path, 'set-cookie': kept },
  });
}
