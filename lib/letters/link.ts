import { isMailSent } from '../mail/settings';
import { absoluteUrl } from '../site';
import type { Purpose } from './token';

/** Path of what a link leads to. */
export function linkPath(purpose: Purpose): string {
  return `/api/letters/${purpose}`;
}

/**
 * The address of a link as a mail has it.
 * @param edition slug of the one in whose words it is answered; empty for the main one
 * @param base where the site is, if not where `site.yaml` says
 */
export function linkTo(purpose: Purpose, token: string, edition: string, base?: string): string {
  const link = new URL(base ?? absoluteUrl('/'));
  link.pathname = linkPath(purpose);
  link.searchParams.set('t', token);
  if (edition) link.searchParams.set('in', edition);
  return link.href;
}

/**
 * Where the site is that links of mails in the outbox lead to: whoever tries the site out on their
 * own machine can follow them there. Mail that is sent never takes its links from a request, which
 * may say anything.
 */
export function localBase({ origin }: { origin: string }): string | undefined {
  if (isMailSent() || !URL.canParse(origin)) return undefined;
  const { hostname } = new URL(origin);
  return /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? origin : undefined;
}
