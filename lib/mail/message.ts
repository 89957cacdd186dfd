import MailComposer from 'nodemailer/lib/mail-composer';
import type { Sender } from './settings';

/** A mail to one reader. */
export interface Mail {
  /** Their address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** What stands before the sign in its id; two with the same one are the same mail. */
  id: string;
  /** Further headers. */
  headers?: Readonly<Record<string, string>>;
}

/**
 * Writes a mail as it is sent (RFC 5322). Titles and names become one line each, and headers are
 * encoded by the library: nothing in them begins a header of its own.
 */
export function writeMail(mail: Mail, from: Sender, now: Date): Promise<Buffer> {
  const { to, subject, text, html, id, headers = {} } = mail;
  return new MailComposer({
    from: { name: oneLine(from.name), address: from.address },
    // As an object, which is never read as a list of addresses.
    to: { name: '', address: to },
    subject: oneLine(subject),
    text,
    ...(html ? { html } : {}),
    date: now,
    messageId: `<${id}@${from.address.slice(from.address.indexOf('@') + 1)}>`,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value: oneLine(value) })),
    // What a mail says is never a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** A header's text: what would begin another line is a blank. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
