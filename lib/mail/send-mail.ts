import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal';
import type { Site } from '../site';
import { type Mail, writeMail } from './message';
import { keepInOutbox } from './outbox';
import { mailSettings } from './settings';
import { type Delivery, isCertificateFault, type MailServer, SmtpSession } from './smtp';

type Undelivered = Exclude<Delivery, { outcome: 'sent' }>;

/** How long to wait before each further try, in milliseconds. */
const waits = [2_000, 15_000] as const;

/**
 * Sends one mail, or keeps it as a file where there is no mail server; tries again what the server
 * would take later. Meant for after the answer to whoever asked for it: what goes wrong is logged,
 * without the address.
 */
export async function sendMail(mail: Mail, site: Site, now: Date): Promise<void> {
  try {
    const { server, from } = mailSettings(site);
    const message = await writeMail(mail, from, now);
    if (!server) {
      keepInOutbox(message, now);
      return;
    }
    const session = new SmtpSession(server);
    for (const wait of [...waits, undefined]) {
      const delivery = await session.deliver(from.address, mail.to, message);
      if (delivery.outcome === 'failed' && wait !== undefined) {
        await sleep(wait);
        continue;
      }
      if (delivery.outcome !== 'sent') {
        console.error(`A mail was not sent: ${whyNot(delivery, server)}.`);
      }
      break;
    }
    session.close();
  } catch (error) {
    // Only our own words: a library's may repeat the address.
    const why = error instanceof Refusal ? error.message : codeOf(error);
    console.error(`A mail was not sent. ${why}`);
  }
}

/** Nothing of the reader. */
function whyNot({ outcome, reason }: Undelivered, { host }: MailServer): string {
  return isCertificateFault(reason)
    ? `the certificate of ${host} is not trusted (${reason}), see SMTP_URL in docs/operators.md`
    : `${outcome} (${reason})`;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  return 'code' in error ? String(error.code) : error.name;
}
