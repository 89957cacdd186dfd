import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { freePort } from '../e2e/support/build';

/** A mail that the server took. */
export interface TakenMail {
  to: string;
  isEncrypted: boolean;
  raw: string;
}

/** What a server says to a command: nothing special, an answer, silence, or the end of the line. */
export type Behaviour = { code: number; text?: string } | 'stall' | 'hang up' | undefined;

/** How a server behaves, and when. */
export interface Manners {
  login?: () => Behaviour;
  from?: (address: string) => Behaviour;
  recipient?: (address: string) => Behaviour;
  /** Once it has the whole mail. */
  data?: (address: string, raw: string) => Behaviour;
}

/** A mail server of a test's own. */
export interface TestMailServer {
  url: string;
  port: number;
  taken: TakenMail[];
  /** Asked anew at each command. */
  manners: Manners;
  close(): Promise<void>;
}

/** Where the certificate of a mail server for tests lies, and that of who signed it. */
export const certificates = path.resolve(import.meta.dirname, '../fixtures/certificates');

/** What a mail server for tests is for: `STARTTLS` where it is offered, TLS from the start, or neither. */
type Encryption = 'offered' | 'from the start';

/**
 * Starts a mail server that takes everything, unless it is told otherwise.
 * @param keep whether it keeps what the mails say
 * @param encryption with a certificate that nobody trusts who is not told to
 */
export async function startMailServer(
  manners: Manners = {},
  keep = true,
  encryption?: Encryption,
): Promise<TestMailServer> {
  const taken: TakenMail[] = [];
  const one: { manners: Manners } = { manners };
  const react = (
    behaviour: Behaviour,
    { id }: SMTPServerSession,
    callback: (error?: Error | null) => void,
  ): boolean => {
    if (behaviour === undefined) return false;
    if (behaviour === 'stall') return true;
    if (behaviour === 'hang up') {
      for (const connection of server.connections) {
        if (connection.id === id) connection._socket?.destroy();
      }
      return true;
    }
    const { code: responseCode, text = 'no' } = behaviour;
    callback(Object.assign(new Error(text), { responseCode }));
    return true;
  };
  const server = new SMTPServer({
    ...(encryption
      ? {
          key: fs.readFileSync(path.join(certificates, 'test-server-key.pem')),
          cert: fs.readFileSync(path.join(certificates, 'test-server.pem')),
          secure: encryption === 'from the start',
        }
      : { disabledCommands: ['STARTTLS'] }),
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth: (_, session, callback) => {
      if (!react(one.manners.login?.(), session, callback)) callback(null, { user: 'site' });
    },
    onMailFrom: ({ address }, session, callback) => {
      if (!react(one.manners.from?.(address), session, callback)) callback();
    },
    onRcptTo: ({ address }, session, callback) => {
      if (!react(one.manners.recipient?.(address), session, callback)) callback();
    },
    onData: async (stream, session, callback) => {
      // A client that hung up in the middle has sent nothing.
      const raw = await text(stream).catch(() => undefined);
      if (raw === undefined) return;
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const behaviour = one.manners.data?.(to, raw);
      if (behaviour === undefined || typeof behaviour === 'string') {
        taken.push({ to, isEncrypted: session.secure, raw: keep ? raw : '' });
      }
      if (!react(behaviour, session, callback)) callback();
    },
  });
  // What a client does that hangs up is the test's.
  server.on('error', () => {});
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `${encryption === 'from the start' ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    port,
    taken,
    get manners() {
      return one.manners;
    },
    set manners(manners) {
      one.manners = manners;
    },
    close: () => {
      for (const connection of server.connections) connection._socket?.destroy();
      return new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
