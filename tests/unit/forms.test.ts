import { describe, expect, it } from 'vitest';
import { openForm } from '../../lib/forms/receive-form';
import { networkPrefix } from '../../lib/forms/sender';

describe('where a form comes from', () => {
  it.each([
    ['192.0.2.7', '192.0.2'],
    ['192.0.2.7:5678', '192.0.2'],
    ['[::ffff:192.0.2.7]:443', '192.0.2'],
    ['2001:db8:1:203::1', '2001:0db8:0001:02'],
    ['[2001:db8:1:203::1]', '2001:0db8:0001:02'],
    ['[2001:db8:1:203::1]:443', '2001:0db8:0001:02'],
    ['198.51.100.1, 192.0.2.7:5678', '192.0.2'],
    ['nonsense:80', 'unknown'],
  ])('is the network of %s', (chain, prefix) => {
    expect(networkPrefix(new Headers({ 'x-forwarded-for': chain }))).toBe(prefix);
  });
});

describe('the address of a form', () => {
  const open = (accept: string) =>
    openForm(
      new Request('https://review.example/api/subscribe', { headers: { accept } }),
      'subscribe',
      new Date(),
    );

  it('tells its page when it was opened', async () => {
    const answer = await open('*/*');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^\d+\.[\w-]+$/);
  });

  it('leads a reader who came there to the page', async () => {
    const answer = await open('text/html,application/xhtml+xml,*/*;q=0.8');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/subscribe']);
  });
});
