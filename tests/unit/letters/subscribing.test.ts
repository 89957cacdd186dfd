import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeStamp } from '../../../lib/forms/stamp';
import { withDatabase } from '../../../lib/storage/database';
import { markBounced } from '../../../lib/storage/letters';
import { bounces, subscribers } from '../../../lib/storage/letters-schema';
import { embeddedDatabase } from '../../support/databases';
import { onEachEngine, withTestDatabase } from '../../support/engines';
import { outboxOf, type ReadMail, readMail } from '../../support/mail';
import { startMailServer, type TestMailServer } from '../../support/mail-server';
import { inProject, publication, siteInThreeEditions } from '../publication';

const { receiveSubscription, openLink, pressLink, unsubscribe, keptSecret, makeUnsubscribeToken } =
  await inProject({ 'content/site.yaml': siteInThreeEditions }, async () => ({
    ...(await import('../../../lib/letters/receive-subscription')),
    ...(await import('../../../lib/letters/answer-link')),
    ...(await import('../../../lib/storage/secrets')),
    ...(await import('../../../lib/letters/token')),
  }));

const minute = 60_000;
const day = 24 * 60 * minute;
const start = new Date('2026-06-10T12:00:00Z');
let now = start;

/** A network of its own for each test, so that no test counts for another. */
let networks = 0;
const site = 'https://review.example';
const headers = () => ({
  host: 'review.example',
  origin: site,
  'content-type': 'application/x-www-form-urlencoded',
  'x-forwarded-for': `10.0.${networks}.7`,
});

const fields = async () => ({
  address: 'Reader@Example.com',
  letterEdition: '',
  website: '',
  edition: '',
  language: 'zh-Hant-TW',
  stamp: await makeStamp(new Date(now.getTime() - 30_000)),
});

type Changes = Record<string, string | undefined>;
const defined = (values: Changes) =>
  Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);

let work: (() => Promise<void>)[] = [];

/** Sends the form; what is to be done after the answer waits in `work`. */
async function send(changes: Changes = {}, moreHeaders: Changes = {}, body?: BodyInit) {
  const request = new Request(`${site}/api/subscribe`, {
    method: 'POST',
    headers: defined({ ...headers(), ...moreHeaders }),
    body: body ?? String(new URLSearchParams(defined({ ...(await fields()), ...changes }))),
    duplex: 'half',
  } as RequestInit);
  return receiveSubscription(request, (one) => work.push(one), now);
}

async function seen(answer: Promise<Response> | Response) {
  const response = await answer;
  const { status, headers } = response;
  return { status, headers: [...headers], body: await response.text() };
}

async function outcome(answer: Promise<Response>) {
  const { status, headers } = await answer;
  return [status, headers.get('location')];
}

const taken = [303, '/subscribe#subscribe:outbox'];
const wrong = [303, '/subscribe#subscribe:wrong'];
const closed = [303, '/subscribe#subscribe:closed'];

/** Does what waits, and tells what was mailed by it. */
async function mailed(): Promise<ReadMail[]> {
  const folder = process.env.DATA_DIR ?? '';
  fs.rmSync(path.join(folder, 'outbox'), { recursive: true, force: true });
  for (const one of work.splice(0)) await one();
  now = new Date(now.getTime() + 1000);
  return outboxOf(folder);
}

/** The link in the newest of some mails. */
function linkIn(mails: readonly ReadMail[]): string {
  return /https?:\/\/\S+/.exec(mails.at(-1)?.body ?? '')?.[0] ?? '';
}

const kept = () => withDatabase((database) => database.select().from(subscribers));

function press(
  purpose: 'confirm' | 'mine',
  link: string,
  more: Record<string, string> = {},
  moreHeaders: Changes = {},
) {
  const body = new URLSearchParams({
    ...Object.fromEntries(new URL(link).searchParams),
    ...more,
  });
  const request = new Request(`${site}/api/letters/${purpose}`, {
    method: 'POST',
    headers: defined({ ...headers(), ...moreHeaders }),
    body,
  });
  return pressLink(request, purpose, now);
}

const open = (purpose: 'confirm' | 'mine' | 'unsubscribe', link: string) =>
  openLink(new Request(link), purpose, now);

/** Subscribes as a reader would. */
async function subscribe(changes: Changes = {}) {
  await send(changes);
  const link = linkIn(await mailed());
  expect((await press('confirm', link)).status).toBe(200);
  return link;
}

const unsubscribeLink = async (id: string) => {
  const secret = await withDatabase((database) => keptSecret(database, 'letters'));
  return `${site}/api/letters/unsubscribe?t=${makeUnsubscribeToken(secret, id)}`;
};

let said: string[] = [];
beforeEach(() => {
  networks += 1;
  now = new Date(start.getTime() + networks * minute);
  said = [];
  work = [];
  for (const method of ['log', 'warn', 'error', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => {
      said.push(words.map(String).join(' '));
    });
  }
});
afterEach(() => vi.restoreAllMocks());

/** Every test begins without subscribers, and ends without a word in the log. */
function withoutTraces() {
  afterEach(async () => {
    await withDatabase((database) => database.delete(subscribers));
    expect(said).toEqual([]);
  });
}

function withOutbox() {
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'outbox-'));
  beforeEach(() => vi.stubEnv('DATA_DIR', folder));
  afterAll(() => fs.rmSync(folder, { recursive: true }));
}

onEachEngine('subscribing', (engine) => {
  // The embedded database has a folder, where the outbox is, too.
  if (engine === 'server') withOutbox();
  withoutTraces();

  it('mails a link, and makes a subscriber of who presses the button behind it', async () => {
    expect(await outcome(send({ 'category:silicon': 'on', letterEdition: 'zh-hans' }))).toEqual(
      taken,
    );
    expect(await kept()).toMatchObject([
      {
        address: 'Reader@example.com',
        key: 'reader@example.com',
        state: 'pending',
        edition: 'zh-hans',
        categories: ['silicon'],
      },
    ]);
    const [mail, ...others] = await mailed();
    expect(others).toEqual([]);
    expect(mail?.headers.get('to')).toBe('Reader@example.com');
    expect(mail?.headers.get('from')).toBe('测试刊 <letters@review.example>');
    expect(mail?.body).toContain('分类：芯片与算力\n版本：简体中文\n');
    const link = linkIn(mail ? [mail] : []);
    expect(link).toMatch(/^https:\/\/review\.example\/api\/letters\/confirm\?t=.*&in=zh-hans$/);

    const page = await seen(open('confirm', link));
    expect(page.status).toBe(200);
    expect(page.body).toContain('<html lang="zh-Hans">');
    expect(page.body).toContain('Reader@example.com');
    // Mail scanners open links.
    expect(await kept()).toMatchObject([{ state: 'pending' }]);
    expect((await press('confirm', link)).status).toBe(200);
    expect(await kept()).toMatchObject([{ state: 'active', nonceHash: null }]);
  });

  it('keeps of a link only a hash', async () => {
    await send();
    const token = new URL(linkIn(await mailed())).searchParams.get('t') ?? '';
    const rows = JSON.stringify(await kept());
    const [id = '', ...secretParts] = token.split('.');
    expect(rows).toContain(id);
    for (const part of secretParts) expect(rows).not.toContain(part);
  });

  it('takes a link once, and only the newest', async () => {
    await send();
    const first = linkIn(await mailed());
    await send({ 'category:silicon': 'on' });
    const second = linkIn(await mailed());
    expect((await press('confirm', first)).status).toBe(410);
    const both = await Promise.all([press('confirm', second), press('confirm', second)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await open('confirm', second)).status).toBe(410);
    expect(await kept()).toMatchObject([{ state: 'active', categories: ['silicon'] }]);
  });

  it('is the same to see whether an address is known or not', async () => {
    const first = await seen(send());
    work = [];
    await subscribe();
    const known = await seen(send());
    const [{ id = '' } = {}] = await kept();
    await withDatabase((database) => markBounced(database, [id], '550 5.1.1', now));
    const bounced = await seen(send());
    const unknown = await seen(send({ address: 'other@example.com' }));
    expect(known).toEqual(first);
    expect(bounced).toEqual(first);
    expect(unknown).toEqual(first);
    // One address has its three links, and the form says nothing of that either.
    for (let times = 0; times < 4; times += 1) {
      expect(await seen(send({ address: 'other@example.com' }))).toEqual(first);
    }
  });

  it('mails an address three times a day, and leaves its newest link as it is then', async () => {
    let link = '';
    for (let times = 0; times < 5; times += 1) {
      await send({ address: times % 2 ? 'reader@example.com' : 'READER@example.com' });
      const mails = await mailed();
      expect(mails).toHaveLength(times < 3 ? 1 : 0);
      if (mails.length > 0) link = linkIn(mails);
    }
    expect((await open('confirm', link)).status).toBe(200);
    now = new Date(now.getTime() + day);
    await send();
    expect(await mailed()).toHaveLength(1);
  });

  it('mails a subscriber a link to what is kept, and changes nothing before that is used', async () => {
    await subscribe({ 'category:silicon': 'on' });
    await send({ 'category:ai-frontier': 'on', letterEdition: 'en' });
    const mails = await mailed();
    expect(await kept()).toMatchObject([{ state: 'active', edition: '', categories: ['silicon'] }]);
    const link = linkIn(mails);
    expect(link).toContain('/api/letters/mine?');
    // For one thing is for no other.
    expect((await open('confirm', link)).status).toBe(410);
    expect((await seen(open('mine', link))).body).toMatch(/name="category:silicon"[^>]* checked/);

    const data = await press('mine', link, { do: 'download' });
    expect(data.headers.get('content-disposition')).toContain('attachment');
    expect(await data.json()).toMatchObject({
      address: 'Reader@example.com',
      state: 'active',
      edition: 'zh-Hant-TW',
      categories: [{ slug: 'silicon', name: '晶片與算力' }],
      links: { day: '2026-06-10', mailed: 2 },
      letters: [],
      bounces: [],
    });
    const choices = { do: 'save', letterEdition: 'zh-hans', 'category:ai-frontier': 'on' };
    expect((await press('mine', link, { ...choices, 'category:nothing': 'on' })).status).toBe(410);
    const saved = await seen(press('mine', link, choices));
    expect(saved.body).toContain('改好了');
    expect(saved.body).toMatch(/name="category:ai-frontier"[^>]* checked/);
    expect(await kept()).toMatchObject([{ edition: 'zh-hans', categories: ['ai-frontier'] }]);
    // The link goes on working until it ends.
    const changed = { do: 'save', letterEdition: '' };
    expect((await press('mine', link, changed)).status).toBe(200);
    expect(await kept()).toMatchObject([{ edition: '', categories: [] }]);
    now = new Date(now.getTime() + day);
    expect((await press('mine', link, changed)).status).toBe(410);
  });

  it('deletes all that is kept, by the link or by that of a letter', async () => {
    await subscribe();
    await send();
    const link = linkIn(await mailed());
    expect((await press('mine', link, { do: 'remove' })).status).toBe(200);
    expect(await kept()).toEqual([]);
    await subscribe();
    const [{ id = '' } = {}] = await kept();
    const post = async () =>
      seen(unsubscribe(new Request(await unsubscribeLink(id), { method: 'POST' }), now));
    const first = await post();
    expect(first.status).toBe(200);
    expect(await kept()).toEqual([]);
    expect(await post()).toEqual(first);
  });

  it('forgets who does not confirm in two days', async () => {
    await send();
    const link = linkIn(await mailed());
    now = new Date(now.getTime() + 2 * day + minute);
    expect((await press('confirm', link)).status).toBe(410);
    await send({ address: 'other@example.com' });
    expect(await kept()).toMatchObject([{ key: 'other@example.com' }]);
  });

  it('begins anew with an address that mail did not get to', async () => {
    await subscribe();
    const [{ id = '' } = {}] = await kept();
    await withDatabase((database) => markBounced(database, [id], '550 5.1.1', now));
    const link = await subscribe();
    expect(link).toContain('/confirm?');
    expect(await kept()).toMatchObject([{ state: 'active' }]);
    expect(await withDatabase((database) => database.select().from(bounces))).toEqual([]);
  });
});

describe('the form of letters', () => {
  withTestDatabase(embeddedDatabase);
  withoutTraces();

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['no page at all', { origin: undefined }],
  ])('is refused from %s', async (_, from) => {
    expect((await send({}, from)).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a field of another form', { admin: '1' }],
    ['a missing field', { website: undefined }],
    ['no address', { address: '' }],
    ['half an address', { address: 'reader@example' }],
    ['two addresses', { address: 'a@example.com, b@example.com' }],
    ['a mail header', { address: 'a@example.com\r\nBcc: b@example.com' }],
    ['an SMTP command', { address: 'a@example.com>\r\nRCPT TO:<b@example.com' }],
    ['a name before the address', { address: 'Reader <a@example.com>' }],
    ['a quoted address', { address: '"a b"@example.com' }],
    ['an address without a domain', { address: 'a@[127.0.0.1]' }],
    ['a NUL', { address: 'a\u0000@example.com' }],
    ['an emoji', { address: '📮@example.com' }],
    ['a letter that few servers take', { address: 'jürgen@example.com' }],
    ['a sign for what is no text', { address: 'a\uFFFD@example.com' }],
    ['a dot too many', { address: 'a..b@example.com' }],
    ['a long address', { address: `${'a'.repeat(65)}@example.com` }],
    ['a category that there is not', { 'category:nothing': 'on' }],
    ['a category that is markup', { 'category:"><script>': 'on' }],
    ['a category that is code', { 'category:__proto__': 'on' }],
    ['a category chosen otherwise', { 'category:silicon': '1' }],
    ['an edition that there is not', { letterEdition: 'fr' }],
    ['a language that is markup', { language: '"><script>' }],
  ])('refuses %s', async (_, changes) => {
    expect(await outcome(send(changes))).toEqual(wrong);
    expect(await kept()).toEqual([]);
    expect(work).toEqual([]);
  });

  it.each([
    ['half a character', Buffer.from('%ED%A0%80')],
    ['what is no UTF-8', Buffer.from('%FF')],
    ['what is not encoded', Buffer.from('%zz')],
    ['bytes that are no UTF-8', Buffer.from([0xff])],
  ])('refuses %s', async (_, part) => {
    const whole = `${new URLSearchParams(await fields())}&category%3Asilicon=`;
    const body = Buffer.concat([Buffer.from(whole), part]);
    expect(await outcome(send({}, {}, body))).toEqual(wrong);
  });

  it.each(['/evil.example', 'fr', '"><script>'])(
    'is answered in the main edition where it names %s',
    async (edition) => {
      expect(await outcome(send({ edition }))).toEqual(taken);
      expect(await outcome(send({ edition, address: '' }))).toEqual(wrong);
    },
  );

  it('stops reading what is too long', async () => {
    expect(await outcome(send({}, {}, `address=${'a'.repeat(30_000)}`))).toEqual(wrong);
  });

  it.each([
    ['reader@例子.台灣', 'reader@xn--fsqu00a.xn--kpry57d'],
    ['A.B+c@MAIL.example.co', 'A.B+c@mail.example.co'],
    [' reader@example.com ', 'reader@example.com'],
    ['reader@EXAMPLE。com', 'reader@example.com'],
  ])('keeps %s as %s', async (address, written) => {
    expect(await outcome(send({ address }))).toEqual(taken);
    expect(await kept()).toMatchObject([{ address: written, key: written.toLowerCase() }]);
  });

  it('does not take an address that few mail servers could be given, and says why', async () => {
    expect(await outcome(send({ address: '使用者@例子.台灣' }))).toEqual(wrong);
    const { subscribe } = publication.edition.messages.letters;
    expect(subscribe.wrong).toContain('@前面有中文的信箱，現在還寄不到');
    expect(work).toEqual([]);
  });

  it('takes every category as all of them', async () => {
    await send({ 'category:silicon': 'on', 'category:ai-frontier': 'on' });
    expect(await kept()).toMatchObject([{ categories: [] }]);
  });

  it('answers a program that fills in what is hidden like a reader', async () => {
    const answer = await seen(send({ website: 'https://spam.example' }));
    expect(await kept()).toEqual([]);
    expect(work).toEqual([]);
    expect(answer).toEqual(await seen(send()));
  });

  it.each([
    ['at once', () => makeStamp(now)],
    ['without script', () => ''],
    ['with a stamp made up', () => `${Math.floor(now.getTime() / 1000) - 60}.${'A'.repeat(22)}`],
  ])('is shown once more when it is sent %s, and taken then', async (_, stamp) => {
    const answer = await seen(send({ stamp: await stamp(), 'category:silicon': 'on' }));
    expect([answer.status, await kept()]).toEqual([200, []]);
    expect(answer.body).toContain('Reader@example.com');
    expect(answer.body).toContain('晶片與算力');
    const again = [...answer.body.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    );
    now = new Date(now.getTime() + 4000);
    expect(await outcome(send({}, {}, String(new URLSearchParams(again))))).toEqual(taken);
    expect(await kept()).toMatchObject([{ categories: ['silicon'] }]);
  });

  it('is closed to a network after ten an hour', async () => {
    for (let times = 0; times < 10; times += 1) {
      expect(await outcome(send({ address: `reader${times}@example.com` }))).toEqual(taken);
    }
    expect(await outcome(send())).toEqual(closed);
    networks += 1;
    expect(await outcome(send())).toEqual(taken);
  });

  it('keeps mail where only the site’s user reads it', async () => {
    await send();
    await mailed();
    const folder = path.join(process.env.DATA_DIR ?? '', 'outbox');
    expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    for (const name of fs.readdirSync(folder)) {
      expect(fs.statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    }
  });

  it('leads to the machine itself where the site is tried out, and nowhere else', async () => {
    const local = { host: 'localhost:4100', origin: 'http://localhost:4100' };
    await send({}, local);
    expect(linkIn(await mailed())).toMatch(/^http:\/\/localhost:4100\/api\/letters\/confirm\?/);
    await send({}, { host: 'evil.example', origin: 'https://evil.example' });
    expect(linkIn(await mailed())).toMatch(/^https:\/\/review\.example\//);
  });
});

describe('with a mail server', () => {
  withTestDatabase(embeddedDatabase);
  let server: TestMailServer;
  beforeAll(async () => {
    server = await startMailServer();
  });
  beforeEach(() => vi.stubEnv('SMTP_URL', server.url));
  afterEach(async () => {
    vi.stubEnv('SMTP_URL', undefined);
    await withDatabase((database) => database.delete(subscribers));
  });
  afterAll(() => server.close());

  it('hands mail in there, and says so; its links lead to the public site', async () => {
    const local = { host: 'localhost:4100', origin: 'http://localhost:4100' };
    expect(await outcome(send({}, local))).toEqual([303, '/subscribe#subscribe:sent']);
    expect(server.taken).toEqual([]);
    expect(await mailed()).toEqual([]);
    const [mail] = server.taken.map(({ raw }) => readMail(raw));
    expect(mail?.headers.get('to')).toBe('Reader@example.com');
    expect(linkIn(mail ? [mail] : [])).toMatch(
      /^https:\/\/review\.example\/api\/letters\/confirm\?/,
    );
    expect(said).toEqual([]);
  });

  it('says the same of an address that is refused, and logs none', async () => {
    const answer = await seen(send());
    server.manners = { recipient: (to) => ({ code: 550, text: `5.1.1 no <${to}> here` }) };
    expect(await seen(send({ address: 'nobody@example.com' }))).toEqual(answer);
    await mailed();
    expect(said).toEqual(Array(2).fill('A mail was not sent: bounced (550 5.1.1).'));
  });
});

describe('a link', () => {
  withTestDatabase(embeddedDatabase);
  withoutTraces();

  it.each([
    [
      'another subscriber’s',
      (token: string) => token.replace(/^./, (at) => (at === 'a' ? 'b' : 'a')),
    ],
    ['a later end', (token: string) => token.replace(/\.\d+\./, '.99999999999.')],
    [
      'another nonce',
      (token: string) => token.replace(/^(.+\.\d+\.)[\w-]+/, `$1${'A'.repeat(22)}`),
    ],
    ['another signature', (token: string) => token.replace(/.{4}$/, 'AAAA')],
    ['its signature cut off', (token: string) => token.replace(/\.[^.]*$/, '')],
    ['nothing', () => ''],
    ['markup', () => '"><script>alert(1)</script>'],
  ])('with %s does nothing', async (_, change) => {
    await send();
    const link = new URL(linkIn(await mailed()));
    link.searchParams.set('t', change(link.searchParams.get('t') ?? ''));
    const pages = [open('confirm', link.href), press('confirm', link.href)];
    const [one, other] = await Promise.all(pages.map(seen));
    expect(one).toMatchObject({ status: 410 });
    expect(other).toEqual(one);
    expect(one?.body).not.toContain('<script');
    expect(await kept()).toMatchObject([{ state: 'pending' }]);
  });

  it('is pressed on our own page alone', async () => {
    await send();
    const link = linkIn(await mailed());
    for (const origin of ['https://evil.example', 'null', undefined]) {
      expect((await press('confirm', link, {}, { origin })).status).toBe(403);
    }
    expect(await kept()).toMatchObject([{ state: 'pending' }]);
  });

  it('of a letter unsubscribes by itself, from anywhere, and only who it is of', async () => {
    await subscribe();
    const [{ id = '' } = {}] = await kept();
    const link = await unsubscribeLink(id);
    const page = await seen(open('unsubscribe', link));
    expect(page.body).toContain('name="List-Unsubscribe" value="One-Click"');
    expect(page.body).not.toContain('Reader');
    expect(await kept()).toHaveLength(1);
    const post = (url: string) =>
      unsubscribe(
        new Request(url, {
          method: 'POST',
          body: 'List-Unsubscribe=One-Click',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
        now,
      );
    expect((await post(link.replace(/.{4}$/, 'AAAA'))).status).toBe(410);
    expect((await post(link.replace('?t=', '?t=x'))).status).toBe(410);
    expect(await kept()).toHaveLength(1);
    expect((await post(link)).status).toBe(200);
    expect(await kept()).toEqual([]);
  });

  it('is answered in the words of its edition', async () => {
    const page = await seen(open('unsubscribe', `${await unsubscribeLink('gone')}&in=en`));
    expect(page.body).toContain('<html lang="en">');
    expect(page.body).toContain('href="/en/subscribe"');
    expect(page.body).toContain('<header><a href="/en">測試刊</a></header>');
    expect(page.body).toMatch(/<title>[^<]+｜測試刊<\/title>/);
  });
});

describe('without a database', () => {
  it('says so, and logs nothing of it', async () => {
    const body = String(new URLSearchParams(await fields()));
    vi.stubEnv('DATABASE_URL', 'postgres://site:hush@127.0.0.1:9/d');
    expect(await outcome(send({}, {}, body))).toEqual(closed);
    expect((await open('mine', `${site}/?t=a.1.b.c`)).status).toBe(503);
    expect((await unsubscribe(new Request(`${site}/?t=a.b`, { method: 'POST' }))).status).toBe(503);
    vi.unstubAllEnvs();
    expect(said.join()).toMatch(/does not answer/);
    expect(said.join()).not.toMatch(/reader|hush|10\.0\./i);
  });
});
