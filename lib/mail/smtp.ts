import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** A mail server that takes mail in, and how long it is waited for, in milliseconds. */
export interface MailServer {
  host: string;
  port?: number;
  secure: boolean;
  requireTLS?: boolean;
  ignoreTLS?: boolean;
  auth?: { user: string; pass: string };
  patience?: number;
}

/**
 * What became of a mail:
 * - `sent`: the server has it
 * - `failed`: it surely has not, and may take it another time
 * - `bounced`: the mailbox is not there, or takes no mail
 * - `unclear`: refused for good, and not said whether for the mailbox or for who sends
 * - `refused`: this mail is not taken, whatever the mailbox
 * - `doubtful`: the connection ended after the mail was handed over, before the server answered
 * - `hopeless`: the server takes no mail from us at all, or cannot prove who it is
 */
export type Delivery =
  | { outcome: 'sent' }
  | {
      outcome: 'failed' | 'bounced' | 'unclear' | 'refused' | 'doubtful' | 'hopeless';
      reason: string;
    };

/** Servers end a session after some messages; we do before. */
const mostPerConnection = 100;

/** How long a server may say nothing. */
const patience = 60_000;

/**
 * A session with a mail server: connects when there is something to send, and again after the
 * connection broke. The library's own pool would send a mail again that the server may have taken.
 */
export class SmtpSession {
  readonly #server: MailServer;
  #connection: SMTPConnection | undefined;
  #sent = 0;

  constructor(server: MailServer) {
    this.#server = server;
  }

  /**
   * Sends a mail to one address. Never throws.
   * @param message as {@link file://./message.ts} writes it
   */
  async deliver(from: string, to: string, message: Buffer): Promise<Delivery> {
    let isHandedOver = false;
    const body = new Readable({
      read() {
        isHandedOver = true;
        this.push(message);
        this.push(null);
      },
    });
    try {
      const connection = await this.#open();
      await new Promise<void>((resolve, reject) => {
        const size = message.length;
        connection.send({ from, to: [to], size }, body, (error) =>
          error ? reject(error) : resolve(),
        );
      });
      this.#sent += 1;
      if (this.#sent >= mostPerConnection) this.close();
      return { outcome: 'sent' };
    } catch (error) {
      await this.#recover(error);
      return outcomeOf(error, isHandedOver);
    }
  }

  /** Ends the session; the next mail begins another. */
  close(): void {
    this.#connection?.quit();
    this.#connection = undefined;
  }

  async #open(): Promise<SMTPConnection> {
    if (this.#connection && !this.#connection.destroyed) return this.#connection;
    const { auth, patience: own = patience, ...server } = this.#server;
    const connection = new SMTPConnection({
      ...server,
      connectionTimeout: own,
      greetingTimeout: own,
      socketTimeout: own,
      dnsTimeout: own,
    });
    await new Promise<void>((resolve, reject) => {
      connection.on('error', reject);
      const settle = (error?: Error | null) => (error ? reject(error) : resolve());
      connection.connect((error) => {
        if (error || !auth) settle(error);
        else connection.login(auth, settle);
      });
    }).catch((error) => {
      connection.close();
      throw error;
    });
    this.#connection = connection;
    this.#sent = 0;
    return connection;
  }

  /** After an answer the session goes on; after anything else it is given up. */
  async #recover(error: unknown): Promise<void> {
    const connection = this.#connection;
    if (!connection) return;
    const { responseCode = 0 } = error as NodemailerError;
    const isUsable =
      responseCode >= 400 &&
      responseCode !== 421 &&
      !connection.destroyed &&
      (await isReset(connection));
    if (isUsable) return;
    connection.close();
    this.#connection = undefined;
  }
}

/** Has a connection forget a mail; tells whether it can be given another one. */
async function isReset(connection: SMTPConnection): Promise<boolean> {
  let giveUp = () => {};
  const isUsable = await new Promise<boolean>((resolve) => {
    giveUp = () => resolve(false);
    connection.once('error', giveUp).once('end', giveUp);
    connection.reset((failed) => resolve(!failed));
  });
  connection.off('error', giveUp).off('end', giveUp);
  return isUsable;
}

/** What an error of the library says of the mail (RFC 5321, 4.2; RFC 3463 for enhanced codes). */
function outcomeOf(error: unknown, isHandedOver: boolean): Delivery {
  const { responseCode: code = 0, command = '', response = '', ...rest } = error as NodemailerError;
  // Not the server's words, which may repeat the address.
  const [enhanced = ''] = /(?<=^\d{3}[ -])[245]\.\d{1,3}\.\d{1,3}\b/.exec(response) ?? [];
  const reason = code ? `${code} ${enhanced}`.trim() : (rest.originalCode ?? rest.code ?? 'error');
  if (code >= 400 && code < 500) return { outcome: 'failed', reason };
  if (code >= 500 && code < 600) return { outcome: permanent(command, enhanced), reason };
  if (rest.code === 'EAUTH' || isCertificateFault(reason)) return { outcome: 'hopeless', reason };
  // Nothing was said to the server: what we have written is no mail for it.
  if (/^(?:EENVELOPE|EMESSAGE)$/.test(reason)) return { outcome: 'refused', reason };
  return { outcome: isHandedOver ? 'doubtful' : 'failed', reason };
}

/** Whether a reason is that nobody whom this process trusts vouches for the server's name. */
export function isCertificateFault(reason: string): boolean {
  return /CERT|LEAF_SIGNATURE|HOSTNAME_MISMATCH/.test(reason);
}

/** Codes by which servers say that there is no such mailbox; others are our quota, or their policy. */
const isOfMailbox = /^5\.[0-2]\.|^5\.4\.[14]$/;

function permanent(
  command: string,
  enhanced: string,
): 'bounced' | 'unclear' | 'refused' | 'hopeless' {
  // Old servers say nothing more of a mailbox that is not there, nor of mail that they do not relay.
  if (command === 'RCPT TO' && enhanced === '') return 'unclear';
  if (command === 'RCPT TO') return isOfMailbox.test(enhanced) ? 'bounced' : 'refused';
  if (command === 'DATA') return /^5\.[12]\./.test(enhanced) ? 'bounced' : 'refused';
  return 'hopeless';
}
