import type { ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { beforeAll, expect, it } from 'vitest';
import type { Archive } from '../../lib/articles';
import { monthPages } from '../../lib/calendar';
import { archiveOf, post } from './publication';

let archive: Archive;
beforeAll(async () => {
  const on = (title: string, date: string) => post(`title: ${title}\ndate: ${date}`);
  archive = await archiveOf({
    newest: on('新的', '2025-05-03'),
    also: on('同月', '2025-05-01'),
    before: on('之前', '2025-04-01'),
    old: on('舊的', '2023-12-01'),
  });
});

async function html(page: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(page);
  await stream.allReady;
  return new Response(stream).text();
}

const linksIn = (page: string) =>
  [...page.slice(page.indexOf('</header>')).matchAll(/<a [^>]*href="([^"]+)"/g)].map(
    ([, href]) => href,
  );

it('lists every article, as long as they fit onto a page', async () => {
  const { ArchiveOfYears } = await import('../../components/archive-of-years');
  const page = await html(<ArchiveOfYears archive={archive} months={[]} />);
  expect(linksIn(page)).toEqual(['/posts/newest', '/posts/also', '/posts/before', '/posts/old']);
});

it('leads to the months of very many, and from each to its articles and the months beside it', async () => {
  const { ArchiveOfYears } = await import('../../components/archive-of-years');
  const { ArchiveOfMonth } = await import('../../components/archive-of-month');
  const index = await html(<ArchiveOfYears archive={archive} months={monthPages(archive, 1)} />);
  expect(linksIn(index)).toEqual(['/archive/2025-05', '/archive/2025-04', '/archive/2023-12']);
  expect(index).toContain('id="page:2023"');
  const [newer, month, older] = monthPages(archive, 1);
  if (!month) throw new Error('There is no such month.');
  const page = await html(<ArchiveOfMonth {...{ archive, month, newer, older }} />);
  expect(linksIn(page)).toEqual(['/posts/before', '/archive/2025-05', '/archive/2023-12']);
  expect(page).toMatch(/<h1[^>]*>2025年4月</);
});
