import addressparser from 'nodemailer/lib/addressparser';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import { readMailAddress } from '../forms/mail-address';
import { Refusal } from '../refusal';
import type { Site } from '../site';
import type { MailServer } from './smtp';

/** Who mail comes from. */
export interface Sender {
  name: string;
  address: string;
}

/** What the environment says of mail. */
export interface MailSettings {
  /** Where mail is handed in; without one it becomes files. */
  server?: MailServer;
  from: Sender;
  /** Letters in a second at most. */
  rate: number;
}

/** Whether mail leaves this machine. */
export function isMailSent(): boolean {
  return Boolean(process.env.SMTP_URL);
}

/**
 * Reads `SMTP_URL`, `MAIL_FROM` and `MAIL_RATE`.
 * @param site whose name and domain mail comes from where nothing else is set
 * @throws Refusal for what cannot be meant; it repeats no password
 */
export function mailSettings({ name, url }: Pick<Site, 'name' | 'url'>): MailSettings {
  const { SMTP_URL, MAIL_FROM, MAIL_RATE } = process.env;
  return {
    ...(SMTP_URL ? { server: serverOf(SMTP_URL) } : {}),
    from: MAIL_FROM
      ? senderOf(MAIL_FROM, name)
      : { name, address: `letters@${new URL(url).hostname}` },
    rate: rateOf(MAIL_RATE || '10'),
  };
}

function serverOf(written: string): MailServer {
  const isUrl = URL.canParse(written) && /^smtps?:$/.test(new URL(written).protocol);
  if (!isUrl || new URL(written).hostname === '') {
    throw new Refusal('SMTP_URL 不是 smtp://帳號:密碼@主機:587 或 smtps://帳號:密碼@主機。');
  }
  const { host = '', port, secure = false, auth } = parseConnectionUrl(written);
  const isHere = /^(?:localhost|127\.0\.0\.1|\[?::1\]?)$/.test(host);
  return {
    host,
    ...(port ? { port } : {}),
    secure,
    // A password is told to nobody but who can prove their name, or to this machine itself, whose
    // mail server seldom has a certificate that anybody vouches for.
    requireTLS: !secure && auth !== undefined && !isHere,
    ignoreTLS: !secure && isHere,
    ...(auth ? { auth } : {}),
  };
}

function senderOf(written: string, fallback: string): Sender {
  const [mailbox, ...others] = addressparser(written, { flatten: true });
  const address = readMailAddress(mailbox?.address ?? '')?.written;
  if (!address || others.length > 0) {
    throw new Refusal('MAIL_FROM 不是一個信箱，例如 前沿 <letters@example.com>。');
  }
  return { name: mailbox?.name || fallback, address };
}

function rateOf(written: string): number {
  const rate = Number(written);
  if (!(rate > 0 && rate <= 10_000)) {
    throw new Refusal('MAIL_RATE 是一秒最多寄幾封，例如 10 或 0.5。');
  }
  return rate;
}
