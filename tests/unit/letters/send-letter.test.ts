import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/article';
import { unsubscribe } from '../../../lib/letters/answer-link';
import { letterWriter } from '../../../lib/letters/letter';
import { sendLetter } from '../../../lib/letters/send-letter';
import { writeMail } from '../../../lib/mail/message';
import type { MailSettings } from '../../../lib/mail/settings';
import type { MailServer } from '../../../lib/mail/smtp';
import { withDatabase } from '../../../lib/storage/database';
import { beginLetter, claimRecipient, findLetter, tallyOf } from '../../../lib/storage/letters';
import {
  bounces,
  type Letter,
  letterLedger,
  letters,
  subscribers,
} from '../../../lib/storage/letters-schema';
import { keptSecret } from '../../../lib/storage/secrets';
import { onEachEngine } from '../../support/engines';
import { readMail } from '../../support/mail';
import { type Behaviour, startMailServer, type TestMailServer } from '../../support/mail-server';
import { archiveOf, post } from '../publication';

const archive = await archiveOf({
  chips: post('title: 晶片的一年\ndate: 2025-05-02\ndescription: 摘要\ncategories: [晶片與算力]'),
  models: post('title: 模型的一年\ndate: 2025-05-01\ndescription: 摘要\ncategories: [AI 技術前沿]'),
});
const articles = ['chips', 'models'];
const scope = { since: '2025-05-01', until: '2025-05-31', category: '' };
const begun = new Date('2025-06-01T12:00:00Z');
const before = new Date(begun.getTime() - 60_000);

let server: TestMailServer;
let secret = '';
let letter: Letter;

/** @param patience short where a server is to be given up that says nothing, in milliseconds */
const settings = (patience = 20_000): MailSettings & { server: MailServer } => ({
  from: { name: '測試刊', address: 'letters@review.example' },
  rate: 5000,
  server: { host: '127.0.0.1', port: server.port, secure: false, patience },
});

/** Makes subscribers whose addresses begin with names. */
async function subscribe(
  names: readonly string[],
  more: Partial<typeof subscribers.$inferInsert> = {},
): Promise<void> {
  const rows = names.map((name) => ({
    id: `id-${name}`,
    address: `${name}@example.com`,
    key: `${name}@example.com`,
    state: 'active' as const,
    stateAt: before,
    edition: '',
    categories: [],
    mailedOn: '2025-05-01',
    mailed: 1,
    ...more,
  }));
  await withDatabase((database) => database.insert(subscribers).values(rows));
}

function send(options: Partial<Parameters<typeof sendLetter>[1]> = {}) {
  return sendLetter(letter, {
    mailFor: letterWriter({ archive, articles, secret, name: 'letter-1' }),
    settings: settings(),
    waits: [10, 10],
    ...options,
  });
}

/** How often each address was delivered to, by its name. */
function delivered(): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { to } of server.taken) {
    const [name = ''] = to.split('@');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const states = async () => {
  const rows = await withDatabase((database) => database.select().from(letterLedger));
  return Object.fromEntries(rows.map((row) => [row.subscriber.slice(3), row.state]));
};

const only = (name: string, behaviour: Behaviour) => (address: string) =>
  address.startsWith(`${name}@`) ? behaviour : undefined;

onEachEngine('sending a letter', (engine) => {
  beforeAll(async () => {
    secret = await withDatabase((database) => keptSecret(database, 'letters'));
  });
  beforeEach(async () => {
    server = await startMailServer();
    letter = await withDatabase((database) => beginLetter(database, scope, articles, begun));
  });
  afterEach(async () => {
    await server.close();
    await withDatabase(async (database) => {
      await database.delete(letters);
      await database.delete(subscribers);
    });
  });

  it('goes to every subscriber once, and not again', async () => {
    await subscribe(['a', 'b', 'c', 'd', 'e', 'f']);
    await subscribe(['pending'], { state: 'pending' });
    await subscribe(['bounced'], { state: 'bounced' });
    await subscribe(['late'], { stateAt: new Date(begun.getTime() + 1000) });
    const everybody = { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 };
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 6, failed: 0 } });
    expect(delivered()).toEqual(everybody);
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 6 } });
    expect(delivered()).toEqual(everybody);
    expect(await withDatabase((database) => findLetter(database, scope))).toMatchObject({
      finishedAt: expect.any(Date),
    });
  });

  it('holds what a reader chose, and is not sent where that is nothing', async () => {
    await subscribe(['all']);
    await subscribe(['silicon'], { categories: ['silicon'] });
    await subscribe(['gone'], { categories: ['gone'] });
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 2 } });
    const bodies = Object.fromEntries(
      server.taken.map(({ to, raw }) => [to.split('@')[0], readMail(raw).body]),
    );
    expect(bodies.all).toContain('模型的一年');
    expect(bodies.silicon).not.toContain('模型的一年');
    expect(bodies.silicon).toContain('晶片的一年');
  });

  it('unsubscribes who asks for it by the link in its headers', async () => {
    await subscribe(['a']);
    await send();
    const { headers } = readMail(server.taken[0]?.raw ?? '');
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, link = ''] = /^<(https:\S+)>$/.exec(headers.get('list-unsubscribe') ?? '') ?? [];
    const answer = await unsubscribe(new Request(link, { method: 'POST' }));
    expect(answer.status).toBe(200);
    expect(await withDatabase((database) => database.select().from(subscribers))).toEqual([]);
    expect(await states()).toEqual({});
  });

  it.each<[string, Behaviour, string | null, boolean]>([
    ['no such mailbox', { code: 550, text: '5.1.1 unknown' }, '550 5.1.1', true],
    ['no such mailbox, without more', { code: 550 }, '550', true],
    ['our quota', { code: 550, text: '5.4.5 quota' }, '550 5.4.5', false],
    ['the server’s policy', { code: 554, text: '5.7.1 blocked' }, '554 5.7.1', false],
  ])('sends no more where a recipient is refused: %s', async (_, behaviour, reason, isBounced) => {
    server.manners = { recipient: only('gone', behaviour) };
    await subscribe(['a', 'gone', 'z']);
    const state = isBounced ? 'bounced' : 'refused';
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 2, [state]: 1 } });
    server.manners = {};
    expect(await send()).toMatchObject({ tally: { sent: 2, [state]: 1 } });
    expect(delivered()).toEqual({ a: 1, z: 1 });
    const kept = await withDatabase((database) => database.select().from(bounces));
    expect(kept).toMatchObject(isBounced ? [{ subscriber: 'id-gone', reason }] : []);
    const [gone] = await withDatabase((database) =>
      database.select().from(subscribers).where(sql`${subscribers.id} = 'id-gone'`),
    );
    expect(gone?.state).toBe(isBounced ? 'bounced' : 'active');
  });

  it.each<[string, Behaviour, string]>([
    ['a full mailbox', { code: 552, text: '5.2.2 full' }, 'bounced'],
    ['what it says', { code: 550, text: '5.7.1 spam' }, 'refused'],
  ])('sends a mail once that is refused for %s', async (_, behaviour, state) => {
    server.manners = { data: only('b', behaviour) };
    await subscribe(['a', 'b', 'c']);
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 2, [state]: 1 } });
  });

  it.each<[string, 'recipient' | 'data']>([
    ['the recipient', 'recipient'],
    ['the mail', 'data'],
  ])('tries again what the server puts off: %s', async (_, command) => {
    let times = 0;
    server.manners = {
      [command]: (address: string) =>
        address.startsWith('b@') && ++times < 3 ? { code: 451, text: '4.7.1 later' } : undefined,
    };
    await subscribe(['a', 'b', 'c']);
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 3, failed: 0 } });
    expect(times).toBe(3);
    expect(delivered()).toEqual({ a: 1, b: 1, c: 1 });
  });

  it('gives up after some tries, says so, and tries once more in the next run', async () => {
    let times = 0;
    server.manners = {
      recipient: (address) => (address.startsWith('b@') && ++times ? { code: 450 } : undefined),
    };
    await subscribe(['a', 'b']);
    expect(await send()).toMatchObject({ isFinished: false, tally: { sent: 1, failed: 1 } });
    expect(times).toBe(3);
    server.manners = {};
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 2, failed: 0 } });
    expect(delivered()).toEqual({ a: 1, b: 1 });
  });

  it.each<['stall' | 'hang up']>([['stall'], ['hang up']])(
    'tries again where the server does before it has the mail: %s',
    async (behaviour) => {
      let times = 0;
      server.manners = {
        recipient: (address) => (address.startsWith('b@') && ++times === 1 ? behaviour : undefined),
      };
      await subscribe(['a', 'b', 'c']);
      const result = await send({ settings: settings(1500) });
      expect(result).toMatchObject({ isFinished: true, tally: { sent: 3 } });
      expect(delivered()).toEqual({ a: 1, b: 1, c: 1 });
    },
  );

  it.each<['stall' | 'hang up']>([['stall'], ['hang up']])(
    'does not send again what the server may have taken: %s',
    async (behaviour) => {
      server.manners = { data: only('b', behaviour) };
      await subscribe(['a', 'b', 'c']);
      const result = await send({ settings: settings(1500) });
      expect(result).toMatchObject({ tally: { sent: 2, doubtful: 1 } });
      server.manners = {};
      await send();
      expect(delivered()).toEqual({ a: 1, b: 1, c: 1 });
      expect(await states()).toEqual({ a: 'sent', b: 'doubtful', c: 'sent' });
    },
  );

  it('marks nobody where a server relays nothing, few or many', async () => {
    server.manners = { recipient: () => ({ code: 550, text: 'relay not permitted' }) };
    await subscribe(['a', 'b', 'c']);
    const few = await send();
    expect(few).toMatchObject({ isFinished: false, hopeless: '550', tally: { bounced: 0 } });
    await subscribe(Array.from({ length: 60 }, (_, at) => `r${at}`));
    const many = await send();
    expect(many).toMatchObject({ isFinished: false, hopeless: '550', tally: { bounced: 0 } });
    expect(Object.keys(await states()).length).toBeLessThan(30);
    expect(await withDatabase((database) => database.select().from(bounces))).toEqual([]);
    server.manners = {};
    expect(await send()).toMatchObject({ isFinished: true, sent: 63, tally: { sent: 63 } });
  });

  it('marks nobody where a server knows no mailbox at all', async () => {
    server.manners = { recipient: () => ({ code: 550, text: '5.1.1 unknown' }) };
    await subscribe(Array.from({ length: 40 }, (_, at) => `r${at}`));
    const result = await send();
    expect(result).toMatchObject({ isFinished: false, hopeless: '550 5.1.1' });
    expect(await withDatabase((database) => database.select().from(bounces))).toEqual([]);
  });

  it('does not mark the last one left for a code that says nothing', async () => {
    const later: Behaviour = { code: 450 };
    server.manners = { recipient: only('b', later) };
    await subscribe(['a', 'b']);
    await send();
    server.manners = { recipient: only('b', { code: 550 }) };
    expect(await send()).toMatchObject({ isFinished: true, sent: 0, tally: { refused: 1 } });
    expect(await withDatabase((database) => database.select().from(bounces))).toEqual([]);
  });

  it('keeps a connection fit for more, however often it was refused', async () => {
    const warned: string[] = [];
    const note = ({ name }: Error) => warned.push(name);
    process.on('warning', note);
    server.manners = {
      recipient: (to) => (to.startsWith('gone') ? { code: 550, text: '5.1.1 no' } : undefined),
    };
    await subscribe(['a', ...Array.from({ length: 80 }, (_, at) => `gone${at}`)]);
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 1, bounced: 80 } });
    process.off('warning', note);
    expect(warned).toEqual([]);
  });

  it('has been sent to who unsubscribed afterwards, too', async () => {
    await subscribe(['a', 'b']);
    await send();
    await withDatabase((database) => database.delete(subscribers));
    expect(await withDatabase((database) => tallyOf(database, letter.id))).toMatchObject({
      sent: 2,
    });
  });

  it.each([
    ['the sender', { from: () => ({ code: 550, text: '5.7.1 no' }) }],
    ['the login', { login: () => ({ code: 535, text: '5.7.8 no' }) }],
  ])('ends where the server refuses %s, and marks no address', async (_, manners) => {
    server.manners = manners;
    await subscribe(Array.from({ length: 30 }, (_, at) => `r${at}`));
    const own = settings();
    const result = await send({
      settings: { ...own, server: { ...own.server, auth: { user: 'site', pass: 'wrong' } } },
    });
    expect(result).toMatchObject({ isFinished: false, tally: { bounced: 0, sent: 0 } });
    expect(result.hopeless).toMatch(/^5\d\d/);
    expect(Object.keys(await states()).length).toBeLessThanOrEqual(4);
    server.manners = {};
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 30 } });
  });

  it('does not go through everybody while the server is gone', async () => {
    await subscribe(Array.from({ length: 60 }, (_, at) => `r${at}`));
    await server.close();
    const result = await send({ waits: [] });
    expect(result.isFinished).toBe(false);
    expect(Object.keys(await states()).length).toBeLessThan(30);
    server = await startMailServer();
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 60 } });
  });

  it('leaves what another process was sending when it died, and reports it', async () => {
    await subscribe(['a', 'b', 'c']);
    expect(
      await withDatabase((database) => claimRecipient(database, letter.id, 'id-b', begun)),
    ).toBe(true);
    expect(await send()).toMatchObject({ tally: { sent: 2, claimed: 1 } });
    expect(delivered()).toEqual({ a: 1, c: 1 });
  });

  it('sends nothing to who unsubscribed after the run had begun', async () => {
    await subscribe(['a']);
    await withDatabase((database) => database.delete(subscribers));
    expect(
      await withDatabase((database) => claimRecipient(database, letter.id, 'id-a', begun)),
    ).toBe(false);
  });

  it('ends after what is being sent when it is told to', async () => {
    await subscribe(Array.from({ length: 40 }, (_, at) => `r${at}`));
    const stopping = new AbortController();
    const result = await send({
      signal: stopping.signal,
      onProgress: (sent) => sent === 5 && stopping.abort(),
    });
    expect(result.isFinished).toBe(false);
    expect(result.tally).toMatchObject({ claimed: 0, failed: 0 });
    expect(result.tally.sent).toBeLessThan(10);
    expect(await send()).toMatchObject({ isFinished: true, tally: { sent: 40, claimed: 0 } });
    expect(Math.max(...Object.values(delivered()))).toBe(1);
  });

  it.runIf(engine === 'server')('is sent once by several at the same time', async () => {
    const count = 120;
    await subscribe(Array.from({ length: count }, (_, at) => `r${at}`));
    const results = await Promise.all([send(), send(), send()]);
    expect(Object.keys(delivered())).toHaveLength(count);
    expect(server.taken).toHaveLength(count);
    expect(await withDatabase((database) => tallyOf(database, letter.id))).toMatchObject({
      sent: count,
      claimed: 0,
    });
    expect(results.length).toBe(3);
  });
});

describe('a letter of hostile words', () => {
  const hostile = '標題\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script> "\' $& $1';
  const recipient = { id: 'id-a', address: 'a@example.com', edition: '', categories: [] };

  it('is one mail to one reader, and all of it text', async () => {
    const article = {
      ...(archive.bySlug.get('chips') as Article),
      title: hostile,
      description: hostile,
      categories: [{ slug: 'silicon', name: hostile, description: '', hue: 0 }],
      cover: {
        src: '/images/"><script>.png',
        width: 16,
        height: 9,
        type: 'image/png',
        bytes: 1,
        alt: '" onload="alert(1)',
      },
    };
    const one = { ...archive, bySlug: new Map([['chips', article]]), archives: new Map() };
    const mail = letterWriter({ archive: one, articles, secret, name: 'letter-1' })(recipient);
    if (!mail) throw new Error('no mail');
    const from = { name: 'a\r\nBcc: b@example.com', address: 'letters@review.example' };
    const { head, headers, body } = readMail(String(await writeMail(mail, from, begun)));
    expect(head).not.toMatch(/^b?cc:/im);
    expect(head.match(/^(?:to|from|subject):/gim)).toHaveLength(3);
    expect(headers.get('to')).toBe('a@example.com');
    expect(headers.get('subject')).toContain('標題 Bcc: all@example.com');
    const [text = '', html = ''] = body.split('<!DOCTYPE');
    expect(text).not.toMatch(/^Bcc/m);
    expect(html).not.toContain('<script');
    expect(html).toContain('alt="&quot; onload=&quot;alert(1)"');
    expect(html).toMatch(/src="https:[^"]+\/images\/%22%3E%3Cscript%3E\.png"/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;&apos; $&amp; $1');
    expect(body.match(/\/api\/letters\/unsubscribe\?t=id-a\./g)).toHaveLength(2);
  });
});
