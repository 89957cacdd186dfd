import { setTimeout as sleep } from 'node:timers/promises';
import { type Mail, writeMail } from '../mail/message';
import type { MailSettings } from '../mail/settings';
import { type Delivery, type MailServer, SmtpSession } from '../mail/smtp';
import { closeDatabase, isShared, withDatabase } from '../storage/database';
import {
  claimRecipient,
  dueRecipients,
  finishLetter,
  markBounced,
  type Recipient,
  settleRecipient,
  type Tally,
  tallyOf,
} from '../storage/letters';
import type { LedgerState, Letter } from '../storage/letters-schema';

/** How a run goes about it. */
export interface RunOptions {
  /** The mail of a recipient; undefined where a letter holds nothing for them. */
  mailFor: (recipient: Recipient) => Mail | undefined;
  settings: MailSettings & { server: MailServer };
  /** How long to wait before each further try of what failed, in milliseconds. */
  waits?: readonly number[];
  /** Ends the run after what is being sent. */
  signal?: AbortSignal;
  onProgress?: (sent: number) => void;
}

/** What a run came to. */
export interface RunResult {
  /** Of the whole letter, all runs together. */
  tally: Tally;
  /** Sent in this run. */
  sent: number;
  /** Whether there is nobody left to send it to. */
  isFinished: boolean;
  /** Why the run ended before that, if the server takes no mail from us. */
  hopeless?: string;
}

/** Connections at a time. */
const sessions = 4;

/**
 * So many that failed one after the other mean that the server does not work at all right now; so many
 * that were refused, with nothing sent before, that it takes no mail from us.
 */
const mostInARow = 20;

const defaultWaits = [5_000, 30_000, 120_000];

/** After how long another process gets the embedded database for a moment, in milliseconds. */
const turn = 5000;

/** How many recipients are looked up at a time. */
const mostInBatch = 200;

/**
 * Sends a letter to everybody who is to get it and was not sent it. At most once: each recipient is
 * claimed before the mail is handed over, and a claim is given back only where the server surely has
 * not taken it. A run that was killed leaves at most as many claims as there are connections; those
 * are not sent again. Several runs at once share the work.
 * @throws StorageError
 */
export async function sendLetter(letter: Letter, options: RunOptions): Promise<RunResult> {
  const { waits = defaultWaits } = options;
  const run = new Run(letter, options);
  try {
    for (const wait of [...waits, undefined]) {
      const failed = await run.pass();
      if (!failed || run.isOver || wait === undefined) break;
      await sleep(wait, undefined, { signal: options.signal }).catch(() => {});
      if (options.signal?.aborted) break;
    }
    return await run.result();
  } finally {
    run.close();
  }
}

/** What a server refused for good, and why. */
interface Refused {
  outcome: 'bounced' | 'unclear' | 'refused';
  reason: string;
}

class Run {
  readonly #letter: Letter;
  readonly #options: RunOptions;
  readonly #sessions: SmtpSession[];
  #nextAt = 0;
  /** Behind whom a pass goes on. */
  #after = '';
  /** Since when this process has had the embedded database, nearly without a break. */
  #hadSince: number | undefined;
  #sent = 0;
  #failed = 0;
  #inARow = 0;
  /**
   * Whom the server refused before it took anything in this run, by their ids: as long as it has not,
   * they may be fine and we the ones who are refused. In the ledger they have failed meanwhile.
   */
  readonly #held = new Map<string, Refused>();
  #hopeless: string | undefined;
  #isBroken = false;
  /** Whether the last pass came to the end of who is due. */
  #isThrough = false;

  constructor(letter: Letter, options: RunOptions) {
    this.#letter = letter;
    this.#options = options;
    const { server } = options.settings;
    this.#sessions = Array.from({ length: sessions }, () => new SmtpSession(server));
  }

  /** Whether there is no use in a further pass. */
  get isOver(): boolean {
    return this.#hopeless !== undefined || (this.#options.signal?.aborted ?? false);
  }

  get #isPaused(): boolean {
    return this.isOver || this.#isBroken || this.#inARow >= mostInARow;
  }

  /** Whether other processes have waited long enough for the embedded database. */
  get #isTurnOver(): boolean {
    const now = performance.now();
    return !isShared() && now - (this.#hadSince ?? now) >= turn;
  }

  /**
   * Goes through all who are due once.
   * @returns whether some may still be sent it
   */
  async pass(): Promise<boolean> {
    this.#failed = 0;
    this.#inARow = 0;
    this.#after = '';
    this.#isThrough = false;
    for (;;) {
      const batch = await withDatabase((database) =>
        dueRecipients(database, this.#letter, this.#after, mostInBatch),
      );
      // From here on: waiting for it was another's turn.
      this.#hadSince ??= performance.now();
      this.#isThrough = batch.length === 0;
      if (this.#isThrough) break;
      await this.#sendAll(batch);
      if (this.#isPaused) break;
      await this.#letOthersIn();
    }
    return this.#failed > 0;
  }

  async result(): Promise<RunResult> {
    const { id } = this.#letter;
    await this.#judgeHeld();
    const tally = await withDatabase((database) => tallyOf(database, id));
    const isFinished = this.#isThrough && tally.failed === 0;
    if (isFinished) await withDatabase((database) => finishLetter(database, id, new Date()));
    const sent = this.#sent;
    return { tally, sent, isFinished, ...(this.#hopeless ? { hopeless: this.#hopeless } : {}) };
  }

  close(): void {
    for (const session of this.#sessions) session.close();
  }

  /** Each session takes the next of them, until they are through, time is up or something is wrong. */
  async #sendAll(recipients: readonly Recipient[]): Promise<void> {
    const queue = recipients.values();
    const works = this.#sessions.map(async (session) => {
      try {
        while (!this.#isPaused && !this.#isTurnOver) {
          const next = queue.next();
          if (next.done) return;
          this.#after = next.value.id;
          await this.#send(next.value, session);
        }
      } catch (error) {
        // Without the database nobody goes on.
        this.#isBroken = true;
        throw error;
      }
    });
    const ends = await Promise.allSettled(works);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  async #send(recipient: Recipient, session: SmtpSession): Promise<void> {
    const mail = this.#options.mailFor(recipient);
    if (!mail) return;
    const { from } = this.#options.settings;
    const message = await writeMail(mail, from, new Date());
    await this.#pace();
    const { id: letter } = this.#letter;
    const isOurs = await withDatabase((database) =>
      claimRecipient(database, letter, recipient.id, new Date()),
    );
    if (!isOurs) return;
    const delivery = await session.deliver(from.address, mail.to, message);
    await this.#note(recipient, delivery);
  }

  async #note({ id }: Recipient, delivery: Delivery): Promise<void> {
    const { outcome } = delivery;
    if (outcome === 'sent') {
      await this.#settle(id, 'sent', null);
      this.#inARow = 0;
      this.#held.delete(id);
      this.#sent += 1;
      this.#options.onProgress?.(this.#sent);
      await this.#settleHeld();
      return;
    }
    const { reason } = delivery;
    if (outcome === 'bounced' || outcome === 'unclear' || outcome === 'refused') {
      await this.#hold(id, { outcome, reason });
      this.#inARow = outcome === 'refused' ? this.#inARow + 1 : 0;
      return;
    }
    await this.#settle(id, outcome === 'hopeless' ? 'failed' : outcome, reason);
    if (outcome === 'hopeless') this.#hopeless = reason;
    if (outcome !== 'doubtful') this.#failed += 1;
    this.#inARow += 1;
  }

  async #settle(id: string, state: LedgerState, reason: string | null): Promise<void> {
    const settled = { state, reason };
    await withDatabase((database) =>
      settleRecipient(database, this.#letter.id, id, settled, new Date()),
    );
  }

  async #settleRefused(id: string, { outcome, reason }: Refused): Promise<void> {
    const isMarked = outcome !== 'refused';
    await this.#settle(id, isMarked ? 'bounced' : 'refused', reason);
    if (!isMarked) return;
    await withDatabase((database) => markBounced(database, [id], reason, new Date()));
  }

  /** Settles one who was refused, once it is known that this server takes mail from us. */
  async #hold(id: string, refused: Refused): Promise<void> {
    if (this.#sent === 0) await this.#settle(id, 'failed', refused.reason);
    // Meanwhile another may have been sent.
    if (this.#sent > 0) return this.#settleRefused(id, refused);
    this.#held.set(id, refused);
    if (this.#held.size >= mostInARow) this.#hopeless = refused.reason;
  }

  async #settleHeld(): Promise<void> {
    const held = [...this.#held];
    this.#held.clear();
    for (const [id, refused] of held) await this.#settleRefused(id, refused);
  }

  /**
   * At the end of a run that sent nothing: what the server said of mailboxes counts; what it may have
   * said of us is nobody's mark, and nobody's letter where none was sent before.
   */
  async #judgeHeld(): Promise<void> {
    if (this.#hopeless !== undefined || this.#held.size === 0) return;
    const { sent } = await withDatabase((database) => tallyOf(database, this.#letter.id));
    for (const [id, { outcome, reason }] of this.#held) {
      if (outcome !== 'unclear') await this.#settleRefused(id, { outcome, reason });
      else if (sent > 0) await this.#settleRefused(id, { outcome: 'refused', reason });
      else this.#hopeless = reason;
    }
  }

  /** Waits for the next moment at which a mail may be sent. */
  async #pace(): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + 1000 / this.#options.settings.rate;
    if (at > now) await sleep(at - now);
  }

  /** The embedded database belongs to one process at a time: the site's forms want it, too. */
  async #letOthersIn(): Promise<void> {
    if (!this.#isTurnOver) return;
    await closeDatabase();
    await sleep(200);
    this.#hadSince = undefined;
  }
}
