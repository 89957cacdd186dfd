import { Refusal } from '../refusal';
import { getSite } from '../site';
import { outboxFolder } from './outbox';
import { isMailSent, mailSettings } from './settings';

/** Says once, when a server starts, where mail goes that readers ask for, unless that is where it should. */
export function tellOfMail(): void {
  try {
    mailSettings(getSite());
    if (isMailSent()) return;
    console.warn(`SMTP_URL is not set: mail to readers is written to ${outboxFolder()} instead.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`No mail to readers can be sent. ${error.message}`);
  }
}
