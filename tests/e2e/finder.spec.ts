import type { Locator, Page } from '@playwright/test';
import { expectAccessible, oneView } from './support/axe';
import { earlierIndex } from './support/earlier-index';
import { holdBack } from './support/hold-back';
import { expect, test } from './support/test';

/** What readers may want of each site: a sentence about much of it, questions with and without answer. */
const readers = {
  sample: {
    sentence: '我想知道語言模型怎麼用在公司',
    answered: '通行金鑰為什麼騙不走？',
    answer: /通行金鑰/,
    unanswered: '哪裡釣得到鱒魚？',
    compared: ['llm-tokens', 'llm-attention', 'why-gpus'],
  },
  fixture: {
    sentence: '文章裡的中文要怎麼寫',
    answered: '什麼是「片段」？',
    answer: /片段是網址裡井號後面的部分/,
    unanswered: '哪裡釣得到鱒魚？',
    compared: ['中文-測試', 'headings', 'tags'],
  },
} as const;

const indexFiles = /\/site-index\//;

const field = (page: Page) => page.getByRole('searchbox', { name: '想知道什麼？' });
const suggestions = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') });
const passages = (page: Page) => page.getByRole('main').locator('blockquote');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const question = (page: Page) => page.locator('section').filter({ hasText: '再問一句' });
const trail = (page: Page) => page.getByRole('navigation', { name: '走到這裡的路' });

async function ask(page: Page, sentence: string, button = '推薦文章') {
  await field(page).fill(sentence);
  await page.getByRole('button', { name: button }).click();
}

async function candidates(page: Page): Promise<number> {
  await expect(status(page)).toHaveText(/符合的有\d+篇/);
  return Number(/符合的有(\d+)篇/.exec((await status(page).textContent()) ?? '')?.[1]);
}

/** Goes to where quotations say they stand, and looks for the words there. */
async function expectInPlace(page: Page, quotations: Locator) {
  const quoted = await quotations.evaluateAll((all) =>
    all.map((quote) => ({
      text: quote.textContent ?? '',
      href:
        quote
          .closest('figure')
          ?.querySelector('a[href*="#"], a:last-of-type')
          ?.getAttribute('href') ?? '',
    })),
  );
  expect(quoted.length).toBeGreaterThan(0);
  const place = await page.context().newPage();
  for (const { text, href } of quoted) {
    const [, fragment = ''] = href.split('#');
    const id = decodeURIComponent(fragment.split(':~:')[0] ?? '');
    await place.goto(href);
    const { words, hasSection } = await place.evaluate((wanted) => {
      const section = wanted === '' ? null : document.getElementById(wanted);
      const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
      for (const mark of main.querySelectorAll('sup:has(a)')) mark.remove();
      return { words: main.textContent ?? '', hasSection: section !== null };
    }, id);
    if (id !== '') expect(hasSection, `#${id} of ${href}`).toBe(true);
    const plain = (some: string) => some.replaceAll(/\s/g, '');
    expect(plain(text).length).toBeGreaterThan(5);
    expect(plain(words), href).toContain(plain(text));
  }
  await place.close();
}

test('a sentence leads to articles, each with its facts and words that stand in it', async ({
  page,
  siteName,
  site,
}) => {
  await page.goto('/find');
  await ask(page, readers[siteName].sentence);
  await expect(page.getByRole('heading', { name: '先讀這幾篇' })).toBeFocused();
  await expect(page).toHaveURL(/\/find\?q=/);
  const count = await suggestions(page).count();
  expect(count).toBeGreaterThanOrEqual(3);
  expect(count).toBeLessThanOrEqual(5);
  expect(await candidates(page)).toBeGreaterThanOrEqual(count);
  for (const suggestion of await suggestions(page).all()) {
    const title = (await suggestion.getByRole('heading').textContent()) ?? '';
    const article = site.articles.find((one) => one.title === title);
    expect(article, title).toBeDefined();
    await expect(suggestion.getByRole('heading').getByRole('link')).toHaveAttribute(
      'href',
      article?.path ?? '',
    );
    for (const category of article?.categories ?? [])
      await expect(suggestion.getByRole('link', { name: category, exact: true })).toBeVisible();
    await expect(suggestion).toContainText(/\d{4}年\d{1,2}月\d{1,2}日/);
    await expect(suggestion).toContainText(/約\d+分鐘/);
    await expect(suggestion).toContainText(/入門|進階|深入/);
  }
  await expectInPlace(page, passages(page));
});

test('an answer narrows; it is undone by its step, by back, and kept by reload', async ({
  page,
  siteName,
}) => {
  await page.goto('/find');
  await ask(page, readers[siteName].sentence);
  const before = await candidates(page);
  const titles = await suggestions(page).getByRole('heading').allTextContents();
  const options = question(page).getByRole('link');
  expect(await options.count()).toBeGreaterThan(1);
  const option = options.first();
  const [, name = '', count = ''] = /^(.*?)(\d+)篇$/.exec((await option.textContent()) ?? '') ?? [];
  await option.click();
  await expect(trail(page)).toContainText(name);
  expect(await candidates(page)).toBe(Number(count));
  expect(Number(count)).toBeLessThan(before);
  await expect(page.getByRole('heading', { name: '先讀這幾篇' })).toBeFocused();
  const narrowed = await suggestions(page).getByRole('heading').allTextContents();
  const address = page.url();

  await page.reload();
  await expect(trail(page)).toContainText(name);
  await expect(suggestions(page).getByRole('heading')).toHaveText(narrowed);
  await expect(field(page)).toHaveValue(readers[siteName].sentence);

  await trail(page).getByRole('link', { name: '取消' }).click();
  await expect(trail(page)).toHaveCount(0);
  await expect(suggestions(page).getByRole('heading')).toHaveText(titles);

  await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(trail(page)).toContainText(name);
  await expect(suggestions(page).getByRole('heading')).toHaveText(narrowed);
  await page.goForward();
  await expect(trail(page)).toHaveCount(0);
  await page.goBack();
  await page.goBack();
  await expect(trail(page)).toHaveCount(0);
  await expect(suggestions(page).getByRole('heading')).toHaveText(titles);
  await page.goBack();
  await expect(page.getByRole('heading', { name: '從主題開始' })).toBeVisible();
  await expect(field(page)).toHaveValue('');
});

test('starting points: a question an article asks, a category, a series', async ({
  page,
  siteName,
  site,
}) => {
  await page.goto('/find');
  const example = page.locator('section').filter({ hasText: '比如' }).getByRole('button').first();
  const words = (await example.textContent()) ?? '';
  const isAsked = site.articles.some(({ title, body }) => `${title}\n${body}`.includes(words));
  expect(isAsked, words).toBe(true);
  await example.click();
  await expect(field(page)).toHaveValue(words);
  await expect(suggestions(page).first()).toBeVisible();

  await page.getByRole('link', { name: '重新開始' }).click();
  await expect(page).toHaveURL(/\/find$/);
  await expect(field(page)).toBeFocused();
  const [category] = site.categories;
  const inCategory = site.articles.filter(({ categories }) =>
    categories.includes(category?.name ?? ''),
  );
  await page.getByRole('button', { name: category?.name }).click();
  await expect(trail(page)).toContainText(category?.name ?? '');
  expect(await candidates(page)).toBe(inCategory.length);
  for (const title of await suggestions(page).getByRole('heading').allTextContents())
    expect(inCategory.map((one) => one.title)).toContain(title);

  await page.goBack();
  const series = page.locator('section').filter({ hasText: '照順序讀' });
  await series.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    siteName === 'sample' ? '語言模型怎麼讀字' : '測量的第一課',
  );
});

test('ticked articles are compared side by side', async ({ page, siteName }) => {
  await page.goto('/find');
  await ask(page, readers[siteName].sentence);
  const boxes = page.getByRole('checkbox', { name: /^比較：/ });
  await expect(boxes.first()).toBeVisible();
  const titles = await suggestions(page).getByRole('heading').allTextContents();
  await expect(page.getByRole('link', { name: /^比較這/ })).toHaveCount(0);
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  // A tick is no step to go back from, and stays over a reload.
  await page.reload();
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
  await page.getByRole('link', { name: '比較這2篇' }).click();
  await expect(page.getByRole('heading', { name: '並排比較' })).toBeFocused();
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([titles[0] ?? '', titles[2] ?? '']);
  await expect(table.getByRole('rowheader')).toHaveText([
    '主題',
    '日期',
    '長度',
    '程度',
    '都談到',
    '只有這篇談',
    '關鍵段落',
  ]);
  await expectInPlace(page, table.locator('blockquote'));

  await page.getByRole('link', { name: '回到推薦的文章' }).click();
  await expect(suggestions(page).getByRole('heading')).toHaveText(titles);
  await expect(boxes.nth(2)).toBeChecked();
});

test('a comparison has an address, and no more than three articles', async ({
  page,
  siteName,
  site,
}) => {
  const { compared } = readers[siteName];
  const titleOf = (slug: string) => site.articles.find((one) => one.slug === slug)?.title ?? '';
  await page.goto(`/find?compare=${compared.join(',')},extra`);
  await expect(page.getByRole('columnheader')).toHaveText(compared.map(titleOf));
  await page.goto(`/find?compare=${compared[0]},no-such-article`);
  await expect(page.getByRole('columnheader')).toHaveText([titleOf(compared[0])]);
  await page.goto('/find?compare=no-such-article,nor-this');
  await expect(page.getByRole('heading', { name: '站內沒有找到' })).toBeVisible();

  await page.goto(`/find?q=${encodeURIComponent(readers[siteName].sentence)}`);
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await boxes.nth(2).check();
  const others = await boxes.count();
  for (let place = 3; place < others; place += 1) await expect(boxes.nth(place)).toBeDisabled();
  await boxes.nth(1).uncheck();
  for (let place = 0; place < others; place += 1) await expect(boxes.nth(place)).toBeEnabled();
});

test('a question is answered by the words of articles, or not at all', async ({
  page,
  siteName,
}) => {
  const { answered, answer, unanswered } = readers[siteName];
  await page.goto('/find');
  await ask(page, answered, '直接找答案');
  await expect(page.getByRole('heading', { name: '文章裡這樣說' })).toBeFocused();
  await expect(page).toHaveURL(/\/find\?ask=/);
  await expect(passages(page).first()).toContainText(answer);
  await expect(page.getByRole('main').locator('figcaption').first()).toContainText(
    /\d{4}年\d{1,2}月\d{1,2}日/,
  );
  await expectInPlace(page, passages(page));

  // What the reader is doing is marked, and Enter goes on with it.
  const mode = (name: string) => page.getByRole('button', { name });
  await expect(mode('直接找答案')).toHaveAttribute('aria-current', 'true');
  await expect(mode('推薦文章')).not.toHaveAttribute('aria-current');
  await field(page).fill(unanswered);
  await field(page).press('Enter');
  await expect(page.getByRole('heading', { name: '站內沒有找到' })).toBeFocused();
  await expect(page).toHaveURL(/\/find\?ask=/);
  await expect(passages(page)).toHaveCount(0);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^用關鍵字搜尋/ })).toHaveAttribute(
    'href',
    `/search?q=${encodeURIComponent(unanswered)}`,
  );
  await expect(main.getByRole('link', { name: '彙整' })).toBeVisible();
  await main.getByRole('link', { name: '看與這句話有關的文章' }).click();
  await expect(page).toHaveURL(/\/find\?q=/);
  await expect(mode('推薦文章')).toHaveAttribute('aria-current', 'true');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '站內沒有找到' })).toBeVisible();
});

test('the keyboard is enough', async ({ page, siteName }) => {
  await page.goto('/find', { waitUntil: 'networkidle' });
  await field(page).focus();
  await page.keyboard.type(readers[siteName].sentence);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '先讀這幾篇' })).toBeFocused();
  await page.keyboard.press('Tab');
  // The first stop behind the headline is the first suggestion's category or title.
  await expect(suggestions(page).first().locator(':focus')).toHaveCount(1);
  await question(page).getByRole('link').first().press('Enter');
  await expect(trail(page)).toBeVisible();
  await trail(page).getByRole('link').first().press('Enter');
  await expect(trail(page)).toHaveCount(0);
});

test('before an index is there the page says so quietly, and nothing jumps', async ({
  page,
  siteName,
}) => {
  const arrive = await holdBack(page, indexFiles);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`/find?q=${encodeURIComponent(readers[siteName].sentence)}`);
  await expect(status(page)).toHaveText('正在找…');
  await expect(page.getByRole('heading', { name: '從主題開始' })).toHaveCount(0);
  arrive();
  await expect(suggestions(page).first()).toBeVisible();
  await expect(status(page)).toHaveText(/符合的有/);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
});

for (const [what, answer] of [
  ['missing', { status: 404, body: 'Not found' }],
  ['cut off', { status: 200, contentType: 'application/json', body: '{"articles":[{"slug":"a' }],
  ['a page of another site', { status: 200, contentType: 'text/html', body: '<h1>登入</h1>' }],
  ['unreachable', undefined],
] as const) {
  test(`an index that is ${what} is told, and asked for again`, async ({
    page,
    siteName,
    watch,
  }) => {
    watch.expect(/site-index|Failed to load resource/);
    await page.route(indexFiles, (route) =>
      answer ? route.fulfill(answer) : route.abort('failed'),
    );
    await page.goto('/find');
    await ask(page, readers[siteName].sentence);
    const alert = page.getByRole('main').getByRole('alert');
    await expect(alert).toContainText('沒有下載完整');
    await expect(page.getByRole('main').getByRole('link', { name: '彙整' })).toBeVisible();
    await page.getByRole('button', { name: '再試一次' }).click();
    await expect(alert).toBeVisible();
    await page.unroute(indexFiles);
    await page.getByRole('button', { name: '再試一次' }).click();
    await expect(suggestions(page).first()).toBeVisible();
    await expect(alert).toHaveCount(0);
    await expect(page.getByRole('heading', { name: '先讀這幾篇' })).toBeFocused();
  });
}

test('one file of the index that is missing is asked for again', async ({
  page,
  siteName,
  watch,
}) => {
  watch.expect(/site-index|Failed to load resource/);
  await page.goto('/find');
  await field(page).focus();
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/site-index/')),
      ),
    )
    .toBe(true);
  await page.route(indexFiles, (route) => route.abort('failed'));
  await ask(page, readers[siteName].sentence);
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await page.unroute(indexFiles);
  await page.getByRole('button', { name: '再試一次' }).click();
  await expect(suggestions(page).first()).toBeVisible();
});

test('an index that a deployment has put elsewhere meanwhile is found there', async ({
  page,
  siteName,
  watch,
}) => {
  watch.expect(/site-index|Failed to load resource/);
  const deploy = await earlierIndex(page);
  const table = page.waitForResponse(/\/earlier\/finder\//);
  await page.goto('/find');
  await field(page).focus();
  await (await table).finished();
  deploy();
  await ask(page, readers[siteName].sentence);
  await expect(suggestions(page).first()).toBeVisible();
});

test('strange questions are questions', async ({ page, siteName }) => {
  const { sentence } = readers[siteName];
  await page.goto('/find');
  await ask(page, `<script>alert(1)</script>${sentence}`);
  await expect(suggestions(page).first()).toBeVisible();
  await expect(field(page)).toHaveValue(`<script>alert(1)</script>${sentence}`);

  const long = sentence.repeat(60).slice(0, 500);
  await ask(page, long);
  await expect(suggestions(page).first()).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue(long);
  await expect(suggestions(page).first()).toBeVisible();

  for (const search of [
    '?q=%E0%A4%A',
    '?topic=no-such-topic',
    '?q=%20&level=x&year=<b>',
    '?ask=',
  ]) {
    await page.goto(`/find${search}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  }
  // An answer that there is no more is none, so there is nothing to take back.
  await page.goto('/find?topic=no-such-topic');
  await expect(page.getByRole('heading', { name: '先讀這幾篇' })).toBeVisible();
  await expect(trail(page)).toHaveCount(0);
});

test('works where storage is forbidden', async ({ page, siteName }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  await page.goto('/find');
  await ask(page, readers[siteName].sentence);
  await expect(suggestions(page).first()).toBeVisible();
});

test('loads nothing of the index before the reader turns to the field', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (indexFiles.test(request.url())) asked.push(request.url());
  });
  await page.goto('/find', { waitUntil: 'networkidle' });
  await page.goto(site.articles[0]?.path ?? '/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it is, and leads on', async ({ page, site, watch }) => {
    watch.expect(/^failed: .*\.js csp$/);
    await page.goto('/find');
    const main = page.getByRole('main');
    await expect(main.locator('noscript p').first()).toBeVisible();
    await expect(field(page)).toBeHidden();
    await expect(main.getByRole('button', { name: '推薦文章' })).toBeHidden();
    for (const { slug, name } of site.categories)
      await expect(main.getByRole('link', { name, exact: true })).toHaveAttribute(
        'href',
        `/categories/${slug}`,
      );
    await expect(main.getByRole('link', { name: '彙整' })).toBeVisible();
    await expect(main.getByRole('listitem').filter({ hasText: '系列' })).toBeVisible();
    await expect(main.getByRole('searchbox', { name: /搜尋本站/ })).toBeVisible();
  });
});

test('axe finds nothing in what the finder shows', async ({ page, siteName }) => {
  test.slow();
  const { sentence, answered, unanswered, compared } = readers[siteName];
  const encode = encodeURIComponent;
  for (const [what, address] of [
    ['suggestions', `/find?q=${encode(sentence)}&pick=${compared[0]},${compared[1]}`],
    ['a topic', '/find?topic=no-such-topic'],
    ['answers', `/find?ask=${encode(answered)}`],
    ['no answer', `/find?ask=${encode(unanswered)}`],
    ['a comparison', `/find?compare=${compared.join(',')}`],
  ] as const) {
    await page.goto(address);
    await expect(status(page)).toHaveText(/\d/);
    await expectAccessible(page, what, 'main', oneView);
  }
});
