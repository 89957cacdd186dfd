import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiveLogin, showStats } from '../../../lib/stats/editors';
import { embeddedDatabase } from '../../support/databases';
import { withTestDatabase } from '../../support/engines';
import { withBuiltFacts } from '../reads/facts';

const secret = 'an-editors-secret';
const now = new Date('2026-06-10T12:00:00Z');
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

let networks = 0;

const visit = (cookie = '', query = '', at = now) =>
  showStats(new Request(`https://review.example/stats${query}`, { headers: { cookie } }), at);

function send(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return receiveLogin(
    new Request('https://review.example/stats', {
      method: 'POST',
      headers: {
        host: 'review.example',
        origin: 'https://review.example',
        'x-forwarded-for': `10.2.${networks}.7`,
        ...headers,
      },
      body: new URLSearchParams(fields),
    }),
    now,
  );
}

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

withBuiltFacts();
withTestDatabase(embeddedDatabase);
beforeEach(() => {
  networks += 1;
  vi.stubEnv('EDITOR_SECRET', secret);
});
afterEach(() => vi.stubEnv('EDITOR_SECRET', undefined));

describe('the editors’ page', () => {
  it.each([undefined, '', 'too-short'])('is not there where the secret is %j', async (given) => {
    vi.stubEnv('EDITOR_SECRET', given);
    expect((await visit()).status).toBe(404);
    expect((await send({ secret: given ?? '' })).status).toBe(404);
  });

  it('lets in who knows the secret, for half a day, by a cookie that no script reads', async () => {
    expect(await (await visit()).text()).toContain('type="password"');
    const entered = await send({ secret });
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/stats']);
    expect(entered.headers.get('set-cookie')).toMatch(
      /; Path=\/stats; Max-Age=43200; HttpOnly; Secure; SameSite=Strict$/,
    );
    const cookie = cookieOf(entered);
    expect(cookie).not.toContain(secret);
    expect(await (await visit(`a=b; ${cookie}`)).text()).toContain('<svg');
    expect(await (await visit(cookie, '', hoursLater(11))).text()).toContain('<svg');
    expect(await (await visit(cookie, '', hoursLater(12))).text()).toContain('type="password"');
    vi.stubEnv('EDITOR_SECRET', 'another-editors-secret');
    expect(await (await visit(cookie)).text()).toContain('type="password"');
  });

  it('gives the period that is asked for, and as CSV', async () => {
    const cookie = cookieOf(await send({ secret }));
    expect(await (await visit(cookie, '?from=2026-06-01&to=2026-06-03')).text()).toContain(
      'value="2026-06-03"',
    );
    // What makes no sense is the usual period.
    expect(await (await visit(cookie, '?from=<b>&days=1e9')).text()).toContain(
      'value="2026-06-10"',
    );
    const csv = await visit(cookie, '?format=csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await csv.text()).toContain('"日期"');
  });

  it('lets out', async () => {
    const left = await send({ leave: '1' });
    expect(left.headers.get('set-cookie')).toMatch(/^qianyan_editor=; .*Max-Age=0/);
  });

  it.each(['', 'an-editors-secre', 'an-editors-secret ', 'AN-EDITORS-SECRET', '密語'])(
    'does not let in with %j',
    async (guess) => {
      const refused = await send({ secret: guess });
      expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null]);
    },
  );

  it('does not let in with a pass that was made up, or for another thing', async () => {
    const { makePass } = await import('../../../lib/pass');
    const end = now.getTime() / 1000 + 1000;
    for (const pass of [
      `${end}.x`,
      'x',
      makePass('some-other-secret', 'stats', end),
      makePass(secret, 'preview', end),
      makePass(secret, 'stats', end).replace(String(end), String(end + 1)),
      makePass(secret, 'stats', Number.NaN),
    ]) {
      expect(await (await visit(`qianyan_editor=${pass}`)).text(), pass).toContain('password');
    }
  });

  it('is not entered by another site’s form, by an address, or by guessing on', async () => {
    expect((await send({ secret }, { origin: 'https://evil.example' })).status).toBe(403);
    expect(await (await visit('', `?secret=${secret}`)).text()).toContain('type="password"');
    for (let at = 0; at < 10; at += 1) await send({ secret: `guess ${at}` });
    const refused = await send({ secret });
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([429, null]);
  });

  it('is not locked by guesses from other networks, however many', async () => {
    const from = (at: number) => ({ 'x-forwarded-for': `10.${100 + (at >> 8)}.${at & 255}.7` });
    for (let at = 0; at < 1100; at += 1) await send({ secret: 'guess' }, from(at));
    expect((await send({ secret })).status).toBe(303);
  });

  it('is kept by nobody and listed nowhere', async () => {
    for (const response of [await visit(), await send({ secret }), await send({ secret: '' })]) {
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    }
  });
});
