import { beforeAll, describe, expect, it } from 'vitest';
import type { Script } from '../../../lib/script';
import { findVariants, variantsOf } from '../../../lib/search/variant-index';
import { converterOf } from '../../../lib/search/variants';

const variantsIn = (texts: string[], script: Script) =>
  variantsOf([findVariants(texts, script)], script);

describe('words of elsewhere', () => {
  let convert: ReturnType<typeof converterOf>;
  let size: number;

  beforeAll(() => {
    const text = '軟體與影片放在伺服器。皇后的頭髮很乾淨，發現公里。網路上的資料庫，程式。';
    const variants = variantsIn([text], 'traditional');
    size = JSON.stringify(variants).length;
    convert = converterOf(variants);
  });

  it.each([
    ['软件', '軟體'],
    ['軟件', '軟體'],
    ['视频', '影片'],
    ['視頻', '影片'],
    ['头发', '頭髮'],
    ['发现', '發現'],
    ['干净', '乾淨'],
    ['服务器的软件', '伺服器的軟體'],
    ['网络 AWS', '網路 AWS'],
  ])('%s is %s', (typed, meant) => expect(convert(typed)?.text).toBe(meant));

  it.each([['軟體'], ['皇后'], ['AWS'], ['程序'], ['']])('%s stays', (typed) =>
    expect(convert(typed)).toBeUndefined(),
  );

  it('tells words from single characters', () => {
    expect(convert('软件')?.hasWord).toBe(true);
    expect(convert('头')).toEqual({ text: '頭', hasWord: false });
  });

  it('holds nothing that cannot lead to the archive', () => {
    expect(convert('鼠标')).toBeUndefined();
    expect(size).toBeLessThan(2000);
  });
});

describe('words of elsewhere, for a simplified edition', () => {
  const text = '软件与视频放在服务器。皇后的头发很干净，发现公里。网络上的数据库，程序，人工智能。';
  const convert = converterOf(variantsIn([text], 'simplified'));

  it.each([
    ['軟體', '软件'],
    ['软体', '软件'],
    ['影片', '视频'],
    ['伺服器的軟體', '服务器的软件'],
    ['頭髮', '头发'],
    ['發現', '发现'],
    ['乾淨', '干净'],
    ['程式', '程序'],
    ['人工智慧', '人工智能'],
    ['網路 AWS', '网络 AWS'],
  ])('%s is %s', (typed, meant) => expect(convert(typed)?.text).toBe(meant));

  it.each([['软件'], ['皇后'], ['公里'], ['AWS'], ['滑鼠'], ['']])('%s stays', (typed) =>
    expect(convert(typed)).toBeUndefined(),
  );
});

it('are the same of an archive in parts as of it all', () => {
  const parts = ['馥郁的花香', '憂鬱的軟體，網路'];
  const found = parts.map((text) => findVariants([text], 'traditional'));
  const variants = variantsOf(found, 'traditional');
  expect(variants).toEqual(variantsIn(parts, 'traditional'));
  expect(converterOf(variants)('忧郁')?.text).toBe('憂鬱');
  expect(converterOf(variants)('馥郁')).toBeUndefined();
});
