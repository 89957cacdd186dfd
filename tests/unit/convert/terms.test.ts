import { describe, expect, it } from 'vitest';
import type { ContentError } from '../../../lib/fault';
import { inProject } from '../publication';

const read = (yaml?: string) =>
  inProject(yaml === undefined ? {} : { 'content/terms.yaml': yaml }, async () => {
    const { readPublication } = await import('../../../lib/site');
    return readPublication().terms;
  });

async function faultsOf(yaml: string) {
  try {
    await read(yaml);
  } catch (error) {
    // The class of another instance of the module.
    if (error instanceof Error && error.name === 'ContentError') {
      return (error as ContentError).faults.map(({ line, found, advice }) => ({
        line,
        found,
        advice,
      }));
    }
    throw error;
  }
  throw new Error('no fault was found');
}

describe('terms.yaml', () => {
  it('may be missing, empty, or have any of its parts', async () => {
    const none = { keep: [], cn: {}, hk: {} };
    expect(await read()).toEqual(none);
    expect(await read('# 還沒有\n')).toEqual(none);
    expect(await read('keep: [臺大]\n')).toEqual({ ...none, keep: ['臺大'] });
    expect(await read('cn:\n  資料: 资料\n')).toEqual({ ...none, cn: { 資料: '资料' } });
  });

  it('is refused with the line, what was found and what to write, all at once', async () => {
    const advice = '每行寫一組「文章裡的詞: 這個版本的詞」；數字要用引號包起來。';
    expect(
      await faultsOf('cn:\n  軟體: 软件\n  記憶體: [内存]\n  千: 1000\ntw:\n  甲: 乙\n'),
    ).toEqual([
      { line: 3, found: '「記憶體」這一行不是一組詞。', advice },
      { line: 4, found: '「千」這一行不是一組詞。', advice },
      { line: 5, found: '沒有「tw」這個欄位。', advice: '可以用的欄位：keep、cn、hk。' },
    ]);
    expect(await faultsOf('keep: 臺大\n')).toEqual([
      {
        line: 1,
        found: '找到「臺大」，這裡不能這樣寫。',
        advice: '寫法像這樣：keep: [專名, 另一個專名]（沒有就不寫）',
      },
    ]);
  });

  it('says one thing of a word', async () => {
    const advice = '一個詞只能有一種寫法，請刪掉其中一處。';
    expect(await faultsOf('keep:\n  - 臺大\n  - 臺大\n  - 軟體\ncn:\n  軟體: 软件\n')).toEqual([
      { line: 3, found: '「臺大」前面已經有了。', advice },
      { line: 4, found: '「軟體」在 keep 裡，又在 cn 裡。', advice },
    ]);
  });
});
