import type { APIRequestContext, Page } from '@playwright/test';
import { type ContentArticle, hanRuns } from './support/content';
import { hiddenWords } from './support/sites';
import { expect, type Site, test } from './support/test';
import { asList, readXml, textOf, type Xml } from './support/xml';

interface Item {
  id: string;
  url: string;
  title: string;
  published: Date;
  /** HTML. */
  content: string;
  summary: string;
  image?: { url: string; type?: string; length?: string };
  tags: string[];
}

interface FeedDocument {
  title: string;
  home: string;
  self: string;
  items: Item[];
}

const unescapeHtml = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const readers = {
  'feed.xml': {
    type: /^application\/rss\+xml; charset=utf-8$/i,
    read: (body: string): FeedDocument => {
      const channel = readXml(body).rss?.channel as Xml;
      return {
        title: textOf(channel.title),
        home: textOf(channel.link),
        self: String(
          asList(channel['atom:link']).find((link) => String(link['@rel']) === 'self')?.['@href'],
        ),
        items: asList(channel.item).map((item) => ({
          id: textOf(item.guid),
          url: textOf(item.link),
          title: textOf(item.title),
          published: new Date(textOf(item.pubDate)),
          content: textOf(item['content:encoded']),
          summary: unescapeHtml(textOf(item.description)),
          tags: asList(item.category).map(textOf),
          ...(item.enclosure
            ? {
                image: {
                  url: String(item.enclosure['@url']),
                  type: String(item.enclosure['@type']),
                  length: String(item.enclosure['@length']),
                },
              }
            : {}),
        })),
      };
    },
  },
  'atom.xml': {
    type: /^application\/atom\+xml; charset=utf-8$/i,
    read: (body: string): FeedDocument => {
      const feed = readXml(body).feed as Xml;
      const link = (of: Xml, rel: string) =>
        asList(of.link).find((one) => String(one['@rel'] ?? 'alternate') === rel);
      const words = (value: Xml | undefined) => {
        const text = textOf(value);
        return typeof value === 'object' && String(value['@type']) === 'html'
          ? unescapeHtml(text)
          : text;
      };
      return {
        title: textOf(feed.title),
        home: String(link(feed, 'alternate')?.['@href']),
        self: String(link(feed, 'self')?.['@href']),
        items: asList(feed.entry).map((entry) => ({
          id: textOf(entry.id),
          url: String(link(entry, 'alternate')?.['@href']),
          title: words(entry.title),
          published: new Date(textOf(entry.published)),
          content: textOf(entry.content),
          summary: words(entry.summary),
          tags: asList(entry.category).map((one) => String(one['@term'])),
          ...(link(entry, 'enclosure')
            ? { image: { url: String(link(entry, 'enclosure')?.['@href']) } }
            : {}),
        })),
      };
    },
  },
  'feed.json': {
    type: /^application\/(?:feed\+)?json; charset=utf-8$/i,
    read: (body: string): FeedDocument => {
      const feed = JSON.parse(body) as {
        version: string;
        title: string;
        home_page_url: string;
        feed_url: string;
        items: {
          id: string;
          url: string;
          title: string;
          date_published: string;
          content_html: string;
          summary: string;
          image?: string;
          tags: string[];
        }[];
      };
      expect(feed.version).toMatch(/^https:\/\/jsonfeed\.org\/version\/1/);
      return {
        title: feed.title,
        home: feed.home_page_url,
        self: feed.feed_url,
        items: feed.items.map((item) => ({
          id: item.id,
          url: item.url,
          title: item.title,
          published: new Date(item.date_published),
          content: item.content_html,
          summary: item.summary,
          tags: item.tags,
          ...(item.image ? { image: { url: item.image } } : {}),
        })),
      };
    },
  },
};
type FeedName = keyof typeof readers;
const feedNames = Object.keys(readers) as FeedName[];

async function readFeed(request: APIRequestContext, path: string): Promise<FeedDocument> {
  const name = path.split('/').at(-1) as FeedName;
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  expect(response.headers()['content-type'], path).toMatch(readers[name].type);
  const body = await response.text();
  expect(body).not.toMatch(hiddenWords);
  return readers[name].read(body);
}

/** What a feed reader sees in an item's HTML. */
function lookInto(page: Page, html: string) {
  return page.evaluate((source) => {
    const document = new DOMParser().parseFromString(source, 'text/html');
    const addresses = [...document.querySelectorAll('*')].flatMap((element) =>
      ['href', 'src', 'srcset', 'poster', 'cite'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    );
    const active = document.querySelectorAll('script, style, iframe, [style]').length;
    const events = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return { addresses, active, events, ids, text: document.body.textContent ?? '' };
  }, html);
}

async function expectItems(
  page: Page,
  site: Site,
  items: Item[],
  articles: ContentArticle[],
): Promise<void> {
  expect(items.map(({ title }) => title)).toEqual(articles.map(({ title }) => title));
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  for (const [index, item] of items.entries()) {
    const article = articles[index];
    if (!article) continue;
    expect(item.url).toBe(`${site.url}${article.path}`);
    expect(item.published).toEqual(article.date);
    if (article.description) expect(item.summary).toBe(article.description);
    expect(item.tags).toEqual([...article.categories, ...article.tags]);
    expect(item.image !== undefined, `${item.url} has its cover`).toBe(article.cover);
    const { addresses, active, events, ids, text } = await lookInto(page, item.content);
    // One expectation each: thousands take longer than what they look at.
    const lost = hanRuns(article).filter((run) => !text.includes(run));
    expect.soft(lost, item.url).toEqual([]);
    const leadNowhere = addresses.filter((address) => {
      const isInside =
        address.startsWith('#') && ids.includes(decodeURIComponent(address.slice(1)));
      return !isInside && !/^(?:https?|mailto|tel):/.test(address);
    });
    expect.soft(leadNowhere, item.url).toEqual([]);
    expect(active, 'nothing but text').toBe(0);
    expect(events).toEqual([]);
  }
}

for (const name of feedNames) {
  test(`/${name} has the newest articles in full`, async ({ page, site, request }) => {
    const feed = await readFeed(request, `/${name}`);
    expect(feed.title).toBe(site.name);
    expect(new URL(feed.home).href).toBe(`${site.url}/`);
    expect(feed.self).toBe(`${site.url}/${name}`);
    await expectItems(page, site, feed.items, site.articles.slice(0, site.feedSize));
  });

  test(`every category’s ${name} has its articles`, async ({ page, site, request }) => {
    for (const category of site.categories) {
      const base = `/categories/${category.slug}`;
      const feed = await readFeed(request, `${base}/${name}`);
      expect(feed.title).toContain(category.name);
      expect(feed.home).toBe(`${site.url}${base}`);
      expect(feed.self).toBe(`${site.url}${base}/${name}`);
      const articles = site.articles.filter((one) => one.categories.includes(category.name));
      await expectItems(page, site, feed.items, articles.slice(0, site.feedSize));
    }
  });

  test(`covers in ${name} resolve`, async ({ site, request }) => {
    const { items } = await readFeed(request, `/${name}`);
    for (const { image } of items) {
      if (!image) continue;
      const response = await request.get(site.local(image.url));
      expect(response.status(), image.url).toBe(200);
      const { 'content-type': type } = response.headers();
      if (image.type) expect(type).toBe(image.type);
      if (image.length) expect((await response.body()).length).toBe(Number(image.length));
    }
  });
}

test('pages name their feeds', async ({ page, site }) => {
  const feedsOf = async (path: string) => {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    return page
      .locator('link[rel=alternate][type*="application/"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };
  const own = feedNames.map((name) => `${site.url}/${name}`);
  for (const path of ['/', '/about', site.kinds.article ?? '/']) {
    expect((await feedsOf(path)).sort()).toEqual([...own].sort());
  }
  const category = site.kinds.category ?? '';
  const both = [...own, ...feedNames.map((name) => `${site.url}${category}/${name}`)];
  expect((await feedsOf(category)).sort()).toEqual(both.sort());
});
