import { expect, test } from 'vitest';
import { criticalCss } from '../../../lib/script-on-intent/critical-css';
import { dataId, loaderScript } from '../../../lib/script-on-intent/loader';
import {
  parsePage,
  UnknownOutput,
  withLoader,
  withStyles,
} from '../../../lib/script-on-intent/rewrite-page';
import { withSamePage } from '../../../lib/script-on-intent/same-page';

const own = 'document.documentElement.dataset.mine=1';

/** As Next 16.4 writes a page, with some more in its head or body. */
const page = (head = '', body = '') =>
  [
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/one.js"/>',
    '<script src="/_next/static/chunks/two.js" async=""></script>',
    `<script>${own}</script><script src="/_next/static/chunks/old.js" noModule=""></script>${head}</head>`,
    '<body><script type="application/ld+json">{"name":"self.__next_f.push"}</script><p class="kept">文</p>',
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["static/chunks/one.js"],"runtimeModuleIds":[7]});</script>',
    '<script src="/_next/static/chunks/one.js" async=""></script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>self.__next_f.push([1,"1:\\"\\u003c/script\\u003e\\"\\n"])</script>',
    `<script>self.__next_f.push([1,"2:[]\\n"])</script>${body}</body></html>`,
  ].join('');

test('Next’s scripts are taken out, and what they were given is kept', () => {
  const parsed = parsePage(page(), [own]);
  expect(parsed).toMatchObject({
    flight: '1:"</script>"\n2:[]\n',
    scripts: ['/_next/static/chunks/two.js', '/_next/static/chunks/one.js'],
    run: { otherChunks: ['static/chunks/one.js'], runtimeModuleIds: [7] },
  });
  const scripts = parsed?.html.match(/<script.*?<\/script>/g);
  expect(scripts).toEqual([
    `<script>${own}</script>`,
    '<script type="application/ld+json">{"name":"self.__next_f.push"}</script>',
  ]);
  expect(parsed?.html).not.toContain('as="script"');
});

test('a document that is none of Next’s is left alone', () => {
  expect(parsePage('<!DOCTYPE html><script>alert(1)</script>', [])).toBeUndefined();
});

test.each([
  ['another inline script', page('<script>alert(1)</script>')],
  ['a script of another kind', page('<script type="module" src="/x.js"></script>')],
  [
    'a script from elsewhere',
    page('<script src="https://elsewhere.example/x.js" async=""></script>'),
  ],
  ['binary flight data', page('', '<script>self.__next_f.push([3,"AAAA"])</script>')],
  ['another order to Turbopack', page().replace('.push({"otherChunks"', '.run({"otherChunks"')],
  ['no entry', page().replace(/<script id="_R_">.*?<\/script>/, '')],
  ['a hint that is written in another way', page('<link as="script" rel="preload" href="/x.js"/>')],
])('%s stops the build', (_, html) => {
  expect(() => parsePage(html, [own])).toThrow(UnknownOutput);
});

test('the data beside the loader cannot end its element', () => {
  const data = { flight: '</script><b>', scripts: [], styles: [], run: '<!--' };
  const html = withLoader('<head></head>', data, loaderScript);
  const json = new RegExp(`id="${dataId}">(.*?)</script>`).exec(html)?.[1] ?? '';
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(data);
  expect(html).toContain(`</script><script>${loaderScript}</script>`);
});

test('a page has the rules that it shows in place of its style sheet', () => {
  const html = parsePage(page(), [own])?.html ?? '';
  const sheet = criticalCss('.kept{color:red}.other{color:blue}');
  const { html: styled, styles } = withStyles(html, () => sheet);
  expect(styles).toEqual(['/_next/static/chunks/a.css']);
  expect(styled).toContain(
    '<style>.kept{color:red}</style><noscript><link rel="stylesheet" href="/_next/static/chunks/a.css"/></noscript>',
  );
  expect(styled.match(/a\.css/g)).toHaveLength(1);
});

test('style sheets stay in their order, the last of which the loader puts in first', () => {
  const link = (name: string) =>
    `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
  const { html, styles } = withStyles(link('a') + link('b'), () => () => '');
  expect(styles).toEqual(['/_next/static/chunks/b.css', '/_next/static/chunks/a.css']);
  expect(html.match(/[ab](?=\.css)/g)).toEqual(['a', 'b']);
});

test('the switch between the editions leads to the same page, as the head names it', () => {
  const head = (path: string) =>
    `<link rel="alternate" hrefLang="zh-Hans" href="https://review.example/zh-hans${path}"/>`;
  const link = (href: string) => `<a href="${href}" rel="alternate" hrefLang="zh-Hans">简</a>`;
  const other = '<a href="/en" rel="alternate" hrefLang="en">EN</a><a href="/x">甲</a>';
  expect(withSamePage(head('/posts/%E7%94%B2') + link('/zh-hans') + other)).toBe(
    head('/posts/%E7%94%B2') + link('/zh-hans/posts/%E7%94%B2') + other,
  );
});

test('a class whose name holds brackets and parentheses keeps its rule', () => {
  const rule = String.raw`.md\:text-\[4\.2rem\]{font-size:4.2rem}.md\:grid-cols-\[9rem_minmax\(0\,1fr\)\]{display:grid}`;
  const html =
    '<p class="md:text-[4.2rem]">甲</p><p class="md:grid-cols-[9rem_minmax(0,1fr)]">乙</p>';
  expect(criticalCss(rule)(html)).toBe(rule);
  expect(criticalCss(rule)('<p class="md:text-">甲</p>')).toBe('');
});

test('a rule stays where one of the choices in parentheses is there', () => {
  const rule = 'main :is(.a,.b>i){color:red}';
  expect(criticalCss(rule)('<main><p class="b"><i>甲</i></p></main>')).toBe(rule);
  expect(criticalCss(rule)('<main><p class="b">甲</p></main>')).toBe('');
  expect(criticalCss('ul:has(>.a){color:red}')('<ul></ul>')).toBe('');
});

test.each([
  ['a state among the choices', 'p:is(:focus,.b){color:red}'],
  ['what must not be there', 'p:not(.b,:has(.b)){color:red}'],
  ['parentheses in parentheses', 'p:is(.a,:where(.b)){color:red}'],
])('a rule stays with %s', (_, rule) => {
  expect(criticalCss(rule)('<p class="a">甲</p>')).toBe(rule);
});
