import { describe, expect, it } from 'vitest';
import { inProject, publication } from './publication';

const load = (site: object) =>
  inProject({ 'content/site.yaml': JSON.stringify({ ...publication.site, ...site }) }, async () => {
    const { editUrl, formatMoment, readPublication } = await import('../../lib/site');
    return { editUrl, formatMoment, readPublication };
  });

describe('editUrl', () => {
  it('leads to the file on the git host, each part of its path encoded', async () => {
    const { editUrl } = await load({ edit_url: 'https://git.example/us/site/edit/main' });
    expect(editUrl('content/posts/中文 a#b.mdx')).toBe(
      'https://git.example/us/site/edit/main/content/posts/%E4%B8%AD%E6%96%87%20a%23b.mdx',
    );
    expect(editUrl('../elsewhere/posts/a.mdx'), 'not in the repository').toBeUndefined();
  });

  it('is optional, and a web address without a slash at its end', async () => {
    expect((await load({})).editUrl('content/posts/a.mdx')).toBeUndefined();
    for (const edit_url of ['https://git.example/', 'javascript:alert(1)', 'git.example']) {
      const { readPublication } = await load({ edit_url });
      expect(readPublication, edit_url).toThrow(/edit_url/);
    }
  });
});

it('formatMoment tells a moment to the minute in the publication’s zone', async () => {
  const { formatMoment } = await load({});
  expect(formatMoment(new Date('2026-11-30T16:05:00Z'))).toBe('2026年12月1日 00:05');
});
