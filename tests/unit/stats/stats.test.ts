import { describe, expect, it } from 'vitest';
import { statsCsv } from '../../../lib/stats/csv';
import { describeStats } from '../../../lib/stats/describe-stats';
import { periodFault, periodOf } from '../../../lib/stats/period';
import { makeStats } from '../../../lib/stats/stats';
import { statsPage } from '../../../lib/stats/stats-page';
import { facts } from '../reads/facts';

const reads = [
  { day: '2026-06-09', article: 'voices', readers: 2 },
  { day: '2026-06-10', article: '中文', readers: 1200 },
  { day: '2026-06-10', article: 'chips', readers: 5 },
  { day: '2026-06-10', article: 'gone', readers: 1 },
];
const period = { from: '2026-06-08', to: '2026-06-10' };
const stats = makeStats(reads, period, facts);

describe('makeStats', () => {
  it('adds up by day, article and first category', () => {
    expect(stats).toMatchObject({
      total: 1208,
      days: [
        { name: '2026-06-08', readers: 0 },
        { name: '2026-06-09', readers: 2 },
        { name: '2026-06-10', readers: 1206 },
      ],
      articles: [
        { slug: '中文', name: '中文', category: '晶片', readers: 1200 },
        { slug: 'chips', readers: 5 },
        { slug: 'voices', category: '文字', readers: 2 },
        { slug: 'gone', name: 'gone', category: '', readers: 1 },
      ],
      categories: [
        { name: '晶片', readers: 1205 },
        { name: '文字', readers: 2 },
        { name: '', readers: 1 },
      ],
    });
  });

  it('knows slugs alone where no build is there to ask', () => {
    expect(makeStats(reads, period, undefined).articles[0]).toMatchObject({
      name: '中文',
      category: '',
    });
  });
});

describe('periodOf', () => {
  const now = new Date('2026-06-10T01:00:00+08:00');
  const of = (asked: object) => periodOf(asked, now, 'Asia/Taipei');

  it.each([
    [{}, { from: '2026-05-12', to: '2026-06-10' }],
    [{ days: '1' }, { from: '2026-06-10', to: '2026-06-10' }],
    [
      { days: '7', to: '2026-03-02' },
      { from: '2026-02-24', to: '2026-03-02' },
    ],
    [
      { from: '2026-06-01', to: '2026-06-02' },
      { from: '2026-06-01', to: '2026-06-02' },
    ],
  ])('%j', (asked, found) => expect(of(asked)).toEqual(found));

  it.each([
    { days: '0' },
    { days: '-1' },
    { days: 'x' },
    { from: '2026-02-30' },
    { from: '2026-06-11' },
    { to: "2026-06-10'; --" },
    { from: '1000-01-01' },
    { from: '1990-01-01' },
  ])('refuses %j', (asked) => expect(of(asked)).toBeUndefined());
});

describe('statsCsv', () => {
  const titled = (title: string) => {
    const [edition] = facts.editions;
    if (!edition) throw new Error('no edition');
    return { ...facts, editions: [{ ...edition, titles: { voices: title } }] };
  };
  const cells = (title: string) => statsCsv(reads.slice(0, 1), titled(title)).split('\r\n')[1];

  it('has a line for each day and article', () => {
    expect(statsCsv(reads, facts).split('\r\n')).toHaveLength(5);
    expect(cells('聲音')).toBe('"2026-06-09","voices","聲音","文字","2"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠x'])(
    'gives a spreadsheet nothing to calculate: %j',
    (title) => expect(cells(title)).toContain(`"'${title}"`),
  );

  it('keeps quotes and commas within their cell', () => {
    expect(cells('a","b')).toContain('"a"",""b"');
  });
});

describe('what editors see', () => {
  it('in a terminal: nothing that steers it', () => {
    expect(describeStats(stats)).toContain('1200  中文');
    const [edition] = facts.editions;
    if (!edition) throw new Error('no edition');
    const hostile = { ...facts, editions: [{ ...edition, titles: { voices: 'a\u001b[2Jb' } }] };
    expect(describeStats(makeStats(reads, period, hostile))).not.toContain('\u001b');
  });

  it('on the page: every number in a table, the chart with words, nothing as HTML', () => {
    const html = statsPage(stats);
    expect(html).toContain('<strong>1,208</strong>');
    expect(html.match(/<tr><th scope="row">/g)).toHaveLength(3 + 4 + 3);
    expect(html).toMatch(
      /<svg[^>]* role="img" aria-labelledby="([\w-]+) ([\w-]+)"[^>]*><title id="\1">[^<]+<\/title><desc id="\2">[^<]*6月10日[^<]*1,206/,
    );
    expect(html).not.toMatch(/<script|聲音 & <人>/);
    expect(statsPage(undefined)).toContain('role="alert"');
    expect(statsPage(makeStats([], period, facts))).toContain('還沒有人讀過');
  });
});

it.each([
  [{ from: '2026-1-1' }, '--from 要寫成日期，例如 2026-11-30，不是「2026-1-1」。'],
  [{ to: 'today\u001B' }, '--to 要寫成日期，例如 2026-11-30，不是「today 」。'],
  [{ days: '-3' }, '--days 是 1 到 3660 的整數，不是「-3」。'],
  [{ from: '2026-06-20', to: '2026-06-10' }, '--from 的 2026-06-20 在最後一天 2026-06-10 後面'],
  [{ days: '9999' }, '最多看 3660 天'],
])('periodFault tells of %j', (asked, fault) => {
  const now = new Date('2026-06-30T12:00:00+08:00');
  expect(periodOf(asked, now, 'Asia/Taipei')).toBeUndefined();
  expect(periodFault(asked, now, 'Asia/Taipei')).toContain(fault);
});
