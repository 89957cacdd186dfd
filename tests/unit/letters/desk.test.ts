import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isReserved } from '../../../lib/letters/reserved-host';
import { withDatabase } from '../../../lib/storage/database';
import { letters, subscribers } from '../../../lib/storage/letters-schema';
import { embeddedDatabase } from '../../support/databases';
import { withTestDatabase } from '../../support/engines';
import { readMail } from '../../support/mail';
import { startMailServer, type TestMailServer } from '../../support/mail-server';
import { inProject, post, siteInThreeEditions } from '../publication';

const article = (title: string, date: string, category: string, more = '') =>
  post(`title: ${title}\ndate: ${date}\ndescription: 摘要\ncategories: [${category}]\n${more}`);

const { describeLetter, listSent, markReturned, previewLetter, sendLetterTo } = await inProject(
  {
    // A host that readers could follow links to.
    'content/site.yaml': siteInThreeEditions.replace('review.example', 'review.internal'),
    'content/posts/early.mdx': article('四月底', '2025-04-30', '晶片與算力'),
    // In Taipei it is May.
    'content/posts/chips.mdx': article(
      '晶片與滑鼠',
      '2025-04-30T16:30:00Z',
      '晶片與算力',
      'cover: /images/cover.png\ncoverAlt: 封面',
    ),
    'content/posts/models.mdx': article('模型', '2025-05-31T23:59:00+08:00', 'AI 技術前沿'),
    'content/posts/june.mdx': article('六月', '2025-06-01', 'AI 技術前沿'),
    'content/posts/draft.mdx': article('草稿', '2025-05-05', 'AI 技術前沿', 'draft: true'),
    'content/posts/models.en.mdx': article('Models', '2025-05-31T23:59:00+08:00', 'AI 技術前沿'),
  },
  async () => {
    const desk = await import('../../../lib/letters/desk');
    // The folder is another one once this is over.
    const { getArchive } = await import('../../../lib/articles');
    await getArchive();
    return desk;
  },
);

const may = { since: '2025-05-01', until: '2025-05-31' };
const now = new Date('2025-06-10T12:00:00Z');

let server: TestMailServer;

async function subscribe(name: string, more: Partial<typeof subscribers.$inferInsert> = {}) {
  await withDatabase((database) =>
    database.insert(subscribers).values({
      id: `id-${name}`,
      address: `${name}@example.com`,
      key: `${name}@example.com`,
      state: 'active',
      stateAt: new Date(now.getTime() - 60_000),
      edition: '',
      categories: [],
      mailedOn: '2025-05-01',
      mailed: 1,
      ...more,
    }),
  );
}

const refusal = (promise: Promise<string>) =>
  promise.then(
    (told) => `done: ${told}`,
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

describe('an operator’s letters', () => {
  withTestDatabase(embeddedDatabase);
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.taken.length = 0;
    vi.stubEnv('SMTP_URL', server.url);
  });
  afterEach(async () => {
    vi.stubEnv('SMTP_URL', undefined);
    await withDatabase(async (database) => {
      await database.delete(letters);
      await database.delete(subscribers);
    });
  });

  it('are not sent to a server that cannot prove who it is, and the operator is told', async () => {
    await subscribe('a');
    const other = await startMailServer({}, true, 'from the start');
    vi.stubEnv('SMTP_URL', other.url);
    const told = await refusal(sendLetterTo(may, now));
    expect(told).toMatch(
      /郵件伺服器 127\.0\.0\.1 .*憑證（UNABLE_TO_VERIFY_LEAF_SIGNATURE）.*NODE_EXTRA_CA_CERTS/,
    );
    expect(told).toContain('沒寄成，再執行會再試 1');
    expect(other.taken).toEqual([]);
    await other.close();
  });

  it('are described before they are sent', async () => {
    await subscribe('a');
    await subscribe('b', { edition: 'zh-hans' });
    await subscribe('c', { categories: ['silicon'], edition: 'en' });
    const told = await describeLetter(may, now);
    expect(told).toContain('主旨：測試刊：模型，共2篇');
    expect(told).toMatch(/ {2}模型\n {2}晶片與滑鼠\n/);
    expect(told).toContain('收信人：2 人（繁體中文 1、简体中文 1、English 0）；另有 1 人');
    expect(server.taken).toEqual([]);
    expect(await listSent()).toMatch(/訂閱者 3 人，[\s\S]*還沒有寄過電子報。$/);
  });

  it('are written as files for a browser, in each edition', async () => {
    const told = await previewLetter(may, now);
    const [main = '', simplified = '', english = ''] = [...told.matchAll(/file:\S+/g)].map(
      ([address]) => fs.readFileSync(fileURLToPath(address), 'utf8'),
    );
    expect(main).toContain('<html lang="zh-Hant-TW">');
    expect(main).toContain('href="https://review.internal/posts/chips"');
    expect(main).toMatch(
      /<img src="file:[^"]*\/public\/images\/cover.png" width="600" height="338" alt="封面"/,
    );
    expect(simplified).toContain('芯片与鼠标');
    expect(simplified).toContain('href="https://review.internal/zh-hans/posts/chips"');
    expect(english).toContain('Models');
    for (const html of [main, simplified, english]) expect(html).not.toMatch(/<script|<link|草稿/);
  });

  it('are sent in the edition of each subscriber', async () => {
    await subscribe('a');
    await subscribe('b', { edition: 'zh-hans' });
    expect(await sendLetterTo(may, now)).toBe(
      '2025-05-01 到 2025-05-31 的電子報：這次寄了 2，一共已寄 2',
    );
    const mails = new Map(server.taken.map(({ to, raw }) => [to, readMail(raw)]));
    expect(mails.get('a@example.com')?.headers.get('subject')).toBe('測試刊：模型，共2篇');
    const simplified = mails.get('b@example.com');
    expect(simplified?.headers.get('subject')).toBe('测试刊：模型，共2篇');
    expect(simplified?.body).toContain('芯片与鼠标');
    expect(simplified?.body).toContain('src="https://review.internal/images/cover.png"');
    expect(simplified?.headers.get('list-unsubscribe')).toContain('&in=zh-hans>');
  });

  it('hold one category where that is asked for', async () => {
    await subscribe('a');
    await sendLetterTo({ ...may, category: 'silicon' }, now);
    const [mail] = server.taken.map(({ raw }) => readMail(raw));
    expect(mail?.headers.get('subject')).toBe('測試刊：晶片與滑鼠');
    expect(mail?.body).not.toContain('模型');
  });

  it('are gone on with on another day, and not begun anew', async () => {
    await subscribe('a');
    await subscribe('b');
    const asked = { since: '2025-05-01' };
    const stopping = new AbortController();
    stopping.abort();
    expect(await refusal(sendLetterTo({ ...asked, signal: stopping.signal }, now))).toContain(
      '還沒有寄完',
    );
    const tomorrow = new Date(now.getTime() + 24 * 60 * 60_000);
    expect(await sendLetterTo(asked, tomorrow)).toContain('2025-05-01 到 2025-06-10');
    expect(server.taken).toHaveLength(2);
    // Once it is finished, the same articles are another letter, which is asked about.
    expect(await refusal(sendLetterTo(asked, tomorrow))).toContain('加 --again');
    expect(server.taken).toHaveLength(2);
    expect(await sendLetterTo({ ...asked, again: true }, tomorrow)).toContain('已寄 2');
  });

  it('are finished once, and say so', async () => {
    await subscribe('a');
    await sendLetterTo(may, now);
    await withDatabase((database) => database.delete(subscribers));
    expect(await sendLetterTo(may, now)).toBe(
      '2025-05-01 到 2025-05-31 的電子報早就寄完了（1 人），這次沒有寄。',
    );
    expect(await describeLetter(may, now)).toMatch(/早就寄完了（1 人）。$/);
    expect(server.taken).toHaveLength(1);
  });

  it('are described with what sending them would be refused for', async () => {
    await subscribe('a');
    expect(await describeLetter(may, now)).toMatch(/寄出：加 --send。$/);
    await sendLetterTo({ ...may, category: '晶片與算力' }, now);
    expect(await describeLetter(may, now)).toMatch(/例如〈晶片與滑鼠〉。.*加 --again。$/);
    expect(await describeLetter({ ...may, again: true }, now)).toMatch(/加 --send --again。$/);
    const open = { since: '2025-05-01', until: '2025-07-01' };
    expect(await describeLetter(open, now)).toMatch(/--until 寫的 2025-07-01 還沒有到/);
  });

  it.each([
    ['qianyan.example', true],
    ['EXAMPLE.com', true],
    ['news.example.org', true],
    ['localhost', true],
    ['site.test.', true],
    ['notexample.com', false],
    ['example.com.tw', false],
    ['qianyan.tw', false],
  ])('are sent from a site at %s or not', (host, isRefused) => {
    expect(isReserved(host)).toBe(isRefused);
  });

  it('are not sent to addresses that mail came back from', async () => {
    await subscribe('a');
    await subscribe('b');
    expect(await markReturned('A@Example.com\nnobody@example.com\n\nnonsense\n')).toBe(
      '讀到 2 個信箱，其中 1 個是訂閱者，不會再寄給他們。另有 1 行不是信箱，沒有理會。',
    );
    await sendLetterTo(may, now);
    expect(server.taken.map(({ to }) => to)).toEqual(['b@example.com']);
    expect(await listSent()).toContain('訂閱者 1 人，還沒確認 0 人，信寄不到 1 人。');
  });

  it.each([
    [{}, '要寫從哪一天開始'],
    [{ since: '2025-5-1' }, '不是「2025-5-1」'],
    [{ since: '2025-02-30' }, '--since 要寫成日期'],
    [{ since: '2025-05-01', until: 'x\u001B[2J' }, '--until 要寫成日期'],
    [{ since: '2025-05-02', until: '2025-05-01' }, '--since 比 --until 晚'],
    [{ ...may, category: "x'; DROP TABLE" }, 'ai-frontier（AI 技術前沿）、silicon（晶片與算力）'],
    [{ since: '2024-01-01', until: '2024-12-31' }, '沒有刊出的文章'],
    [{ since: '2025-05-01', until: '2025-06-11' }, '--until 寫的 2025-06-11 還沒有到'],
    [{ since: '2025-06-12' }, '--since 寫的 2025-06-12 還沒有到'],
  ])('are refused for %j', async (asked, told) => {
    const refused = await refusal(sendLetterTo(asked, now));
    expect(refused).toContain(told);
    expect(refused).not.toContain('\u001B');
  });

  it.each([
    ['SMTP_URL', undefined, '沒有設定 SMTP_URL'],
    ['SMTP_URL', 'https://user:hush@mail.example', 'SMTP_URL 不是'],
    ['MAIL_FROM', 'nobody', 'MAIL_FROM 不是一個信箱'],
    ['MAIL_FROM', 'a@example.com, b@example.com', 'MAIL_FROM 不是一個信箱'],
    ['MAIL_RATE', 'fast', 'MAIL_RATE 是'],
  ])('are refused where %s is %s', async (name, value, told) => {
    vi.stubEnv(name, value);
    const refused = await refusal(sendLetterTo(may, now));
    vi.stubEnv(name, undefined);
    expect(refused).toContain(told);
    expect(refused).not.toContain('hush');
  });
});
