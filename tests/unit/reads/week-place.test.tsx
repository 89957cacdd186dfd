import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';
import { withWeekLists } from '../../../cli/week-lists.mjs';
import { WeekPlace } from '../../../components/week-place';
import { countedArticles } from '../../../lib/reads/facts';
import { weekListName } from '../../../lib/reads/week-lists';
import { inProject, now, post, publication } from '../publication';

const place = (count_reads?: boolean) =>
  renderToStaticMarkup(
    <WeekPlace
      publication={{ ...publication, site: { ...publication.site, count_reads } }}
      category="silicon"
    />,
  );

/** A page as a cache keeps it. */
const kept = { kind: 'APP_PAGE', html: `<main>${place()}<p>文</p></main>` };

async function sent(lists?: ReadonlyMap<string, string>): Promise<string> {
  Reflect.set(globalThis, Symbol.for('qianyan.week'), lists);
  const Cache = withWeekLists(
    class {
      get() {
        return Promise.resolve({ lastModified: 1, value: kept });
      }
    } as unknown as Parameters<typeof withWeekLists>[0],
  );
  const cache = new Cache({} as ConstructorParameters<typeof Cache>[0]);
  const entry = await cache.get('/', {} as Parameters<typeof cache.get>[1]);
  return entry?.value?.kind === 'APP_PAGE' ? entry.value.html : '';
}

describe('the place of the week’s list', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for('qianyan.week')));
  const name = weekListName('', 'silicon');

  it('has its list as a page is sent, and the page that is kept has not', async () => {
    const html = await sent(new Map([[name, '<section>$& 一</section>']]));
    expect(html).toBe(
      `<main><div data-week="${name}"><section>$& 一</section></div><p>文</p></main>`,
    );
    expect(kept.html).toBe(`<main><div data-week="${name}"></div><p>文</p></main>`);
  });

  it('leaves pages as they are where there is none', async () => {
    for (const lists of [undefined, new Map(), new Map([['/', '<section></section>']])]) {
      expect(await sent(lists)).toBe(kept.html);
    }
  });

  it('is not there where the site does not count', () => {
    expect(place(false)).toBe('');
  });
});

it('a build leaves what is public of all editions, and nothing else', async () => {
  const files = {
    'content/site.yaml': JSON.stringify({
      ...publication.site,
      editions: [
        { language: 'zh-Hant-TW', label: '繁', name: '繁體中文' },
        { slug: 'zh-hans', language: 'zh-Hans', label: '简', name: '简体中文', convert: 'cn' },
        { slug: 'en', language: 'en', label: 'EN', name: 'English', files: 'en' },
      ],
    }),
    'content/posts/one.mdx': post('title: 體\ndate: 2025-05-01\ncategories: [silicon]'),
    'content/posts/one.en.mdx': post('title: One\ndate: 2025-05-01\ncategories: [silicon]'),
    'content/posts/draft.mdx': post('title: 稿\ndate: 2025-05-01\ndraft: true'),
    'content/posts/later.mdx': post('title: 後\ndate: 2999-05-01'),
  };
  const { readArchive } = await inProject(files, () => import('../../../lib/articles'));
  const facts = countedArticles(await readArchive({ now, preview: false }));
  expect(facts.articles).toEqual({ one: ['silicon'] });
  expect(facts.editions.map(({ path, titles }) => [path, titles])).toEqual([
    ['', { one: '體' }],
    ['/zh-hans', { one: '体' }],
    ['/en', { one: 'One' }],
  ]);
  expect(facts.timeZone).toBe('Asia/Taipei');
});
