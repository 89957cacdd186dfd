import { describe, expect, it } from 'vitest';
import { parseDate, toRfc3339 } from '../../lib/date';

describe('parseDate', () => {
  it.each([
    ['2025-05-12', '2025-05-11T16:00:00.000Z'],
    ['2025-05-12T14:14:10+08:00', '2025-05-12T06:14:10.000Z'],
    ['2025-05-12T06:14Z', '2025-05-12T06:14:00.000Z'],
    ['2025-05-12t06:14:10.5z', '2025-05-12T06:14:10.000Z'],
    [' 2025-05-12 06:14:10-07:00 ', '2025-05-12T13:14:10.000Z'],
    ['2024-02-29', '2024-02-28T16:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(parseDate(text, 'Asia/Taipei')?.toISOString()).toBe(instant);
  });

  it.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-05-12T24:30:00+08:00',
    '2025-05-12T08:61:00+08:00',
    '2025-05-12T08:00:00+99:00',
    '2024-01-02 08:00:00',
    '2024-01-02T08:00:00',
    '2024/01/02',
    '2024-1-2',
    '12 May 2025',
    '二〇二五年',
    '20250512',
    '',
  ])('refuses %j', (text) => {
    expect(parseDate(text, 'Asia/Taipei')).toBeUndefined();
  });

  it('takes a plain day as midnight of the zone, also in summer time', () => {
    expect(parseDate('2025-07-01', 'America/New_York')?.toISOString()).toBe(
      '2025-07-01T04:00:00.000Z',
    );
    expect(parseDate('2025-01-01', 'America/New_York')?.toISOString()).toBe(
      '2025-01-01T05:00:00.000Z',
    );
  });
});

describe('toRfc3339', () => {
  it.each([
    ['Asia/Taipei', '2025-05-12T00:30:00+08:00'],
    ['America/Los_Angeles', '2025-05-11T09:30:00-07:00'],
    ['Asia/Kolkata', '2025-05-11T22:00:00+05:30'],
    ['UTC', '2025-05-11T16:30:00+00:00'],
  ])('writes the wall clock and offset of %s', (zone, written) => {
    expect(toRfc3339(new Date('2025-05-11T16:30:00Z'), zone)).toBe(written);
  });

  it('gives back the instant it was read from', () => {
    const instant = new Date('2025-12-31T23:59:59+08:00');
    expect(parseDate(toRfc3339(instant, 'Asia/Taipei'), 'Asia/Taipei')).toEqual(instant);
  });
});
