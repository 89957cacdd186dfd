import { describe, expect, it } from 'vitest';
import { offlineFiles } from '../../../lib/search/offline-files';

describe('the files that a device keeps', () => {
  it('are all of a small archive’s', () => {
    const files: [string, number][] = [
      ['facts.json', 300_000],
      ['words.json', 200_000],
      ['volumes/0/index/a.pf_index', 3_500_000],
    ];
    expect(offlineFiles(files)).toEqual(files.map(([path]) => path));
  });

  it('are the first ones of a large archive’s, as far as four megabytes go', () => {
    const files = Array.from({ length: 100_000 }, (_, index): [string, number] => [
      `${index}`,
      30_000,
    ]);
    const kept = offlineFiles(files);
    expect(kept).toHaveLength(133);
    expect(kept[0]).toBe('0');
    expect(kept.at(-1)).toBe('132');
  });

  it('end where one does not fit: what comes after it is worth less', () => {
    expect(
      offlineFiles([
        ['a', 10],
        ['b', 5_000_000],
        ['c', 10],
      ]),
    ).toEqual(['a']);
  });
});
