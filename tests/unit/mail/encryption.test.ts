import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendMail } from '../../../lib/mail/send-mail';
import { SmtpSession } from '../../../lib/mail/smtp';
import { certificates, startMailServer, type TestMailServer } from '../../support/mail-server';
import { publication } from '../publication';

const message = 'Subject: A letter\r\n\r\nIts text.';

/** Sends a mail from a process that trusts who signed the server's certificate. */
async function sendTrusting(server: object): Promise<unknown> {
  const script = `import { SmtpSession } from './lib/mail/smtp.ts';
const session = new SmtpSession(${JSON.stringify(server)});
const delivery = await session.deliver('letters@review.example', 'a@example.com', Buffer.from(${JSON.stringify(message)}));
session.close();
console.log(JSON.stringify(delivery));`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {
      env: {
        ...process.env,
        NODE_EXTRA_CA_CERTS: path.join(certificates, 'test-authority.pem'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  return JSON.parse(await text(child.stdout));
}

describe.each(['offered', 'from the start'] as const)('TLS %s', (encryption) => {
  let server: TestMailServer;
  let logins: number;
  const settings = () => ({
    host: '127.0.0.1',
    port: server.port,
    secure: encryption === 'from the start',
    auth: { user: 'site', pass: 'hush' },
  });

  beforeEach(async () => {
    logins = 0;
    const login = () => {
      logins += 1;
      return undefined;
    };
    server = await startMailServer({ login }, true, encryption);
  });
  afterEach(() => server.close());

  it('with a certificate that nobody trusts gets neither mail nor password', async () => {
    const session = new SmtpSession(settings());
    expect(
      await session.deliver('letters@review.example', 'a@example.com', Buffer.from(message)),
    ).toEqual({ outcome: 'hopeless', reason: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    expect([server.taken, logins]).toEqual([[], 0]);
  });

  it('with one that is trusted carries both', async () => {
    expect(await sendTrusting(settings())).toEqual({ outcome: 'sent' });
    expect(server.taken).toMatchObject([{ to: 'a@example.com', isEncrypted: true }]);
    expect(logins).toBe(1);
  });
});

it('the log says which server is not trusted, and not to whom the mail was', async () => {
  const server = await startMailServer({}, true, 'from the start');
  vi.stubEnv('SMTP_URL', server.url);
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const mail = { to: 'reader@example.com', subject: 'A', text: 'B', id: 'c' };
  await sendMail(mail, publication.site, new Date());
  expect(error.mock.calls).toEqual([
    [expect.stringMatching(/^A mail was not sent: the certificate of 127\.0\.0\.1 .*SMTP_URL/)],
  ]);
  expect(String(error.mock.calls)).not.toContain('reader');
  error.mockRestore();
  vi.unstubAllEnvs();
  await server.close();
});
