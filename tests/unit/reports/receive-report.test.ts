import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openForm } from '../../../lib/forms/receive-form';
import { makeStamp } from '../../../lib/forms/stamp';
import { receiveReport } from '../../../lib/reports/receive-report';
import { closeDatabase, withDatabase } from '../../../lib/storage/database';
import { secrets } from '../../../lib/storage/letters-schema';
import { listReports } from '../../../lib/storage/reports';
import { rateLimits, reportStates, reports } from '../../../lib/storage/schema';
import { embeddedDatabase } from '../../support/databases';
import { onEachEngine, withTestDatabase } from '../../support/engines';

const now = new Date('2026-06-10T12:00:00Z');
const secondsAgo = (seconds: number) => makeStamp(new Date(now.getTime() - seconds * 1000));

const words = () => ({
  article: '/posts/voices',
  passage: '一般的引言',
  note: '少了一個字。',
  address: 'reader@example.com',
  website: '',
  edition: '',
  language: 'zh-Hant-TW',
});
const fields = async () => ({ ...words(), stamp: await secondsAgo(30) });

type Sent = Awaited<ReturnType<typeof fields>>;

/** A network of its own for each, so that no test counts for another. */
let networks = 0;
const headers = () => ({
  host: 'review.example',
  origin: 'https://review.example',
  'content-type': 'application/x-www-form-urlencoded',
  'x-forwarded-for': `10.0.${networks}.7`,
});

async function send(
  changes: Record<string, string | undefined> = {},
  moreHeaders: Record<string, string | undefined> = {},
  given?: BodyInit,
): Promise<Response> {
  const body = given ?? form({ ...(await fields()), ...changes });
  const sent = Object.entries({ ...headers(), ...moreHeaders }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const request = new Request('https://review.example/api/report', {
    method: 'POST',
    headers: sent,
    body,
    duplex: 'half',
  } as RequestInit);
  return receiveReport(request, 'abc123', now);
}

function form(values: Record<string, string | undefined>): string {
  const given = Object.entries(values).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return String(new URLSearchParams(given));
}

const kept = () => withDatabase((database) => listReports(database, reportStates));

/** All that a sender can tell an answer by. */
async function seen(answer: Promise<Response>) {
  const response = await answer;
  const { status, headers } = response;
  return { status, headers: [...headers], body: await response.text() };
}

const thanksFor = (query: string) => ({ status: 303, location: `/api/report/thanks?${query}` });
const thanks = thanksFor('article=voices');
const closed = { status: 303, location: '/report#report:closed' };
const wrong = { status: 303, location: '/report#report:wrong' };

async function outcome(answer: Promise<Response>) {
  const { status, headers } = await answer;
  return { status, location: headers.get('location') };
}

let said: string[];

beforeEach(() => {
  networks += 1;
  said = [];
  for (const method of ['log', 'warn', 'error', 'info'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => {
      said.push(words.map(String).join(' '));
    });
  }
});
afterEach(() => vi.restoreAllMocks());

describe('receiveReport', () => {
  withTestDatabase(embeddedDatabase);
  afterEach(async () => {
    await withDatabase((one) => one.delete(reports));
    expect(said).toEqual([]);
  });
  it('keeps what a reader wrote, with the article and the commit', async () => {
    expect(await outcome(send({ note: '第一行\r\n第二行 ' }))).toEqual(thanks);
    expect(await kept()).toMatchObject([
      {
        edition: '',
        article: 'voices',
        passage: '一般的引言',
        note: '第一行\n第二行',
        address: 'reader@example.com',
        commit: 'abc123',
        state: 'open',
      },
    ]);
  });

  it.each([
    ['an address', 'https://review.example/zh-hans/posts/%E4%B8%AD%E6%96%87-a?x#y', '中文-a'],
    ['a path', '/posts/voices/', 'voices'],
    ['a slug', 'voices', 'voices'],
  ])('knows the article by %s', async (_, article, slug) => {
    expect(await outcome(send({ article, passage: '', address: '' }))).toEqual(
      thanksFor(`article=${encodeURIComponent(slug)}`),
    );
    expect(await kept()).toMatchObject([{ article: slug, passage: '', address: null }]);
  });

  it('knows the article that the form was opened from, where there is no script', async () => {
    const referer = 'https://review.example/report?article=voices';
    expect(await outcome(send({ article: '' }, { referer }))).toEqual(thanks);
    expect(await kept()).toMatchObject([{ article: 'voices' }]);
  });

  it('leads on in the edition of the form', async () => {
    expect(await outcome(send({ edition: 'zh-hans' }))).toEqual(
      thanksFor('article=voices&in=zh-hans'),
    );
    expect(await outcome(send({ edition: 'zh-hans', note: '' }))).toEqual({
      status: 303,
      location: '/zh-hans/report#report:wrong',
    });
  });

  it.each(['reader@例子.台灣', 'a.b+c@mail.example.co'])(
    'takes the mail address %s',
    async (address) => {
      expect(await outcome(send({ address }))).toEqual(thanks);
      expect(await kept()).toMatchObject([{ address }]);
    },
  );

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site whose name begins like ours', { origin: 'https://review.example.evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['no page at all', { origin: undefined }],
  ])('refuses a form from %s', async (_, from) => {
    expect((await send({}, from)).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  it('believes the proxy’s name for the site', async () => {
    const proxied = { host: '127.0.0.1:3000', 'x-forwarded-host': 'review.example' };
    expect(await outcome(send({}, proxied))).toEqual(thanks);
  });

  it('stops reading what is too long, whatever it says its length is', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new TextEncoder().encode('a'.repeat(10_000)));
      },
    });
    expect(await outcome(send({}, { 'content-length': '10' }, endless))).toEqual(wrong);
    expect(pulled).toBeLessThan(10);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['JSON', JSON.stringify, 'application/json'],
    ['a form with files', form, 'multipart/form-data; boundary=x'],
    ['a field twice', (sent: Sent) => `${form(sent)}&note=b`, undefined],
    ['nothing', () => '', undefined],
  ])('wants a plain form, not %s', async (_, bodyOf, type) => {
    const contentType = type ? { 'content-type': type } : {};
    const body = bodyOf(await fields());
    expect(await outcome(send({}, contentType, body))).toEqual(wrong);
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a field of another form', { admin: '1' }],
    ['a missing field', { website: undefined }],
    ['no note', { note: ' \n ' }],
    ['a note that is too long', { note: 'a'.repeat(2001) }],
    ['a passage that is too long', { passage: '字'.repeat(1001) }],
    ['a NUL', { note: 'a\u0000b' }],
    ['an escape sequence', { passage: 'a\u001B[2Jb' }],
    ['text that runs backwards', { note: 'a\u202Eb' }],
    ['no article', { article: '' }],
    ['a path out of the articles', { article: '/posts/../../etc/passwd' }],
    ['an article with a quotation mark', { article: "x' OR 1=1" }],
    ['half an address', { address: 'reader' }],
    ['two addresses', { address: 'a@example.com, b@example.com' }],
    ['a mail header', { address: 'a@example.com\r\nBcc: b@example.com' }],
    ['a language that is markup', { language: '"><script>' }],
  ])('refuses %s', async (_, changes) => {
    expect(await outcome(send(changes))).toEqual(wrong);
    expect(await kept()).toEqual([]);
  });

  it.each(['/evil.example', '//evil.example', 'https:evil', '\\evil', '..', 'a\r\nset-cookie: b'])(
    'leads nowhere else for the edition %j',
    async (edition) => {
      expect(await outcome(send({ edition }))).toEqual(thanks);
    },
  );

  it('answers a program that fills in what is hidden like a reader', async () => {
    const answer = await seen(send({ website: 'https://spam.example' }));
    expect(await kept()).toEqual([]);
    expect(answer).toEqual(await seen(send()));
  });

  it.each([
    ['at once', () => secondsAgo(0)],
    ['without having opened the form', () => ''],
    ['with a moment made up', () => `${Math.floor(now.getTime() / 1000) - 60}.${'A'.repeat(22)}`],
    [
      'with another moment',
      async () => (await secondsAgo(30)).replace(/^\d+/, (at) => String(Number(at) - 9)),
    ],
    ['with a form of the day before yesterday', () => secondsAgo(2 * 86_400)],
    ['from the future', () => secondsAgo(-3600)],
  ])('asks once more for what was sent %s', async (_, stamp) => {
    const answer = await send({ stamp: await stamp(), note: '"><script>alert(1)</script>' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).not.toContain('<script');
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
    expect(await kept()).toEqual([]);
  });

  it('keeps what was confirmed, as it was written', async () => {
    const note = '第一行\n"第二行" & <b>';
    const html = await (await send({ stamp: '', note, article: '中文-a' })).text();
    const again = Object.fromEntries(
      [...html.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ]),
    );
    expect(Object.keys(again).sort()).toEqual(Object.keys(await fields()).sort());
    const later = new Date(now.getTime() + 4000);
    const request = new Request('https://review.example/api/report', {
      method: 'POST',
      headers: headers(),
      body: form(again),
    });
    expect(await outcome(receiveReport(request, null, later))).toEqual(
      thanksFor('article=%E4%B8%AD%E6%96%87-a'),
    );
    expect(await kept()).toMatchObject([{ note, article: '中文-a', commit: null }]);
  });
});

onEachEngine('the limit', (engine) => {
  it('is one network’s, whoever it says that it is', async () => {
    const from = (address: string) => outcome(send({}, { 'x-forwarded-for': address }));
    const first = await Promise.all(
      Array.from({ length: 10 }, (_, at) => from(`192.0.2.${at}, 2001:db8:1:2f${at}::${at}`)),
    );
    expect(first).toEqual(Array(10).fill(thanks));
    expect(await from('2001:db8:1:200::9')).toEqual(closed);
    expect(await from('203.0.113.9, 2001:0db8:0001:02ff::')).toEqual(closed);
    expect(await from('2001:db8:1:300::9')).toEqual(thanks);
    expect(await from('2001:db8:2:2f0::9')).toEqual(thanks);
    expect(await from('::ffff:192.0.2.9')).toEqual(thanks);
  });

  it.runIf(engine === 'server')(
    'is known to the database by what its address does not tell',
    async () => {
      const [first, ...others] = await withDatabase((one) => one.select().from(secrets));
      expect([first?.name, others]).toEqual(['forms', []]);
      const stamp = await secondsAgo(30);
      vi.stubEnv('DATABASE_URL', `${process.env.DATABASE_URL}?application_name=other`);
      await closeDatabase();
      expect(await secondsAgo(30)).toBe(stamp);
    },
  );

  it.runIf(engine === 'server')('keeps no address of a network', async () => {
    const rows = await withDatabase((one) => one.select().from(rateLimits));
    expect(rows.length).toBeGreaterThan(2);
    expect(JSON.stringify(rows)).not.toMatch(/192\.0|203\.0|2001|db8/);
  });
});

describe('without a database', () => {
  afterEach(async () => {
    await closeDatabase();
    vi.unstubAllEnvs();
  });

  it('has no stamp for a page where instances share the secret, and has one once it is back', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://site:hush@127.0.0.1:9/d');
    const open = () => openForm(new Request('https://review.example/api/report'), 'report', now);
    const answer = await open();
    expect([answer.status, await answer.text()]).toEqual([503, '']);
    vi.stubEnv('DATABASE_URL', '');
    await closeDatabase();
    expect((await open()).status).toBe(200);
  });

  it.each([{ DATABASE_URL: 'postgres://site:hush@127.0.0.1:9/d' }, { DATA_DIR: '/dev/null/data' }])(
    'says so as to one who sends too many, and logs nothing of it: %j',
    async (env) => {
      const body = form(await fields());
      for (const [key, value] of Object.entries(env)) vi.stubEnv(key, value);
      expect(await outcome(send({}, {}, body))).toEqual(closed);
      expect(said.join()).toMatch(/does not answer \(E/);
      for (const word of ['reader', '引言', '少了', '10.0.', 'hush']) {
        expect(said.join()).not.toContain(word);
      }
    },
  );
});
