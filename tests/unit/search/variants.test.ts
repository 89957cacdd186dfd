import { beforeAll, describe, expect, it } from 'vitest';
import { variantsOf } from '../../../lib/search/variant-index';
import { converterOf } from '../../../lib/search/variants';

describe('words of elsewhere', () => {
  let convert: ReturnType<typeof converterOf>;
  let size: number;

  beforeAll(() => {
    const text = '軟體與影片放在伺服器。皇后的頭髮很乾淨，發現公里。網路上的資料庫，程式。';
    const variants = variantsOf([text], 'traditional');
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
