import { describe, expect, it } from 'vitest';
import { archiveOf, faultsOf } from './publication';

const glossary = (yaml: string) => ({ files: { 'content/glossary.yaml': yaml } });

describe('glossary.yaml', () => {
  it('is read with its optional fields', async () => {
    const { glossary: terms } = await archiveOf(
      {},
      glossary(`
- term: 語言模型
  slug: language-model
  names: [LLM]
  latin: language model
  definition: 依照前文，
    替下一個字打分數。
- { term: 快取, slug: cache, definition: 留一份在近處。 }
`),
    );
    expect(terms).toEqual([
      {
        term: '語言模型',
        slug: 'language-model',
        names: ['LLM'],
        latin: 'language model',
        definition: '依照前文，替下一個字打分數。',
      },
      { term: '快取', slug: 'cache', names: [], definition: '留一份在近處。' },
    ]);
  });

  it('may be missing, empty, or hold only remarks', async () => {
    expect((await archiveOf({})).glossary).toEqual([]);
    for (const yaml of ['', '# 以後再寫\n', '[]']) {
      expect((await archiveOf({}, glossary(yaml))).glossary).toEqual([]);
    }
  });

  it('tells all that is wrong at once, each at its line', async () => {
    const faults = await faultsOf(
      {},
      glossary(`- term: 快取
  slug: 快取
  definition: 甲
- term: 語言模型
  slug: language-model
  nmaes: [LLM]
  definition: 乙
- term: 詞元
  slug: token
`),
    );
    expect(faults).toMatchObject([
      { line: 2, field: 'slug', found: '找到「快取」，這裡不能這樣寫。' },
      { line: 6, rule: 'unknown-field', advice: '是不是要寫 names？' },
      { line: 8, field: 'definition', rule: 'missing-field' },
    ]);
    expect(faults.every(({ file }) => file.endsWith('glossary.yaml'))).toBe(true);
  });

  it('refuses an address or a name that another entry has, in any case, width or place', async () => {
    const faults = await faultsOf(
      {},
      glossary(`
- { term: 快取, slug: cache, latin: cache, definition: 甲 }
- { term: 緩衝, slug: cache, definition: 乙 }
- { term: 高速緩衝, slug: buffer, names: [暫存, ＣＡＣＨＥ], definition: 丙 }
- { term: 暫存, slug: store, latin: Store, names: [store], definition: 丁 }
`),
    );
    expect(faults).toMatchObject([
      { line: 3, field: 'slug', found: '「cache」前面已經有了。' },
      { line: 4, field: 'names', found: '「ＣＡＣＨＥ」已經是「快取」的名稱。' },
      { line: 5, field: 'term', found: '「暫存」已經是「高速緩衝」的名稱。' },
    ]);
  });
});
