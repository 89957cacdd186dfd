import { afterEach, describe, expect, it, vi } from 'vitest';
import { mailSettings } from '../../../lib/mail/settings';
import { publication } from '../publication';

const settings = (env: Record<string, string>) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return mailSettings(publication.site);
};

afterEach(() => vi.unstubAllEnvs());

describe('mailSettings', () => {
  it('needs nothing to be set', () => {
    expect(settings({ SMTP_URL: '', MAIL_FROM: '', MAIL_RATE: '' })).toEqual({
      from: { name: '測試刊', address: 'letters@review.example' },
      rate: 10,
    });
  });

  it.each([
    ['smtp://site:p%40ss@mail.example:587', { port: 587, secure: false, requireTLS: true }],
    ['smtps://site:p%40ss@mail.example', { secure: true, requireTLS: false }],
    ['smtp://site:p%40ss@localhost:25', { port: 25, requireTLS: false, ignoreTLS: true }],
    ['smtp://site:p%40ss@mail.example?ignoreTLS=true', { requireTLS: true, ignoreTLS: false }],
  ])('tells a password to nobody else: %s', (SMTP_URL, server) => {
    const found = settings({ SMTP_URL }).server;
    expect(found).toMatchObject({ ...server, auth: { user: 'site', pass: 'p@ss' } });
  });

  it.each([
    ['期刊 <Letters@Example.com>', { name: '期刊', address: 'Letters@example.com' }],
    ['letters@例子.台灣', { name: '測試刊', address: 'letters@xn--fsqu00a.xn--kpry57d' }],
  ])('reads who mail is from: %s', (MAIL_FROM, from) => {
    expect(settings({ MAIL_FROM }).from).toEqual(from);
  });
});
