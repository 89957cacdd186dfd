import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ErrorPage from '../../app/(main)/error';

const params = vi.hoisted(() => vi.fn(() => ({})));
vi.mock('next/navigation', () => ({ useParams: params }));

afterEach(() => vi.unstubAllGlobals());

describe('the page shown where one failed', () => {
  it.each([
    ['zh-Hant-TW', {}, '這一頁出了問題', '<a href="/" class="underlined">首頁</a>'],
    [
      'zh-Hans',
      { edition: 'zh-hans' },
      '这一页出了问题',
      '<a href="/zh-hans" class="underlined">首页</a>',
    ],
    [
      'en',
      { edition: 'en' },
      'Something went wrong',
      '<a href="/en" class="underlined">the front page</a>',
    ],
  ])('speaks the language of the document: %s', (lang, given, title, home) => {
    vi.stubGlobal('document', { documentElement: { lang } });
    params.mockReturnValue(given);
    const html = renderToStaticMarkup(<ErrorPage reset={() => {}} />);
    expect(html).toContain(title);
    expect(html).toContain(home);
  });
});
