import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { inDictionaryOrder, type Term } from '../../lib/glossary';
import { firstMentions } from '../../lib/mentions';
import { archiveOf, faultsOf, inProject, post } from './publication';

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

  it('is read again in development when it changes', async () => {
    vi.stubEnv('NODE_ENV', 'development');
    const { getPublication, file } = await inProject({}, async (root) => ({
      getPublication: (await import('../../lib/site')).getPublication,
      file: path.join(root, 'content/glossary.yaml'),
    }));
    expect(getPublication().glossary).toEqual([]);
    fs.writeFileSync(file, '- { term: 快取, slug: cache, definition: 甲 }\n');
    expect(getPublication().glossary).toMatchObject([{ slug: 'cache' }]);
    vi.unstubAllEnvs();
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

  it('says of which entry an unknown field is, and how a list is written', async () => {
    const unknown = await faultsOf(
      {},
      glossary('- term: 快取\n  slug: cache\n  name: 甲\n  definition: 乙\n'),
    );
    expect(unknown).toMatchObject([{ line: 3, field: 'name' }]);
    expect(unknown[0]?.found).toBe('「快取」：沒有「name」這個欄位。');
    const mapping = await faultsOf({}, glossary('term: 快取\nslug: cache\n'));
    expect(mapping).toMatchObject([{ line: 1, advice: expect.stringContaining('- term: 名詞') }]);
    const tab = await faultsOf({}, glossary('- term: 快取\n\tslug: cache\n'));
    expect(tab).toMatchObject([{ line: 2, advice: '縮排請用空白，不要用 Tab。' }]);
  });

  it('refuses half a character and marks that turn the text around', async () => {
    const faults = await faultsOf(
      {},
      glossary('- term: "快\\uD83D取"\n  slug: cache\n  definition: "反\\u202E過來"\n'),
    );
    expect(faults).toMatchObject([
      { line: 1, field: 'term', found: expect.stringContaining('U+D83D') },
      { line: 3, field: 'definition', found: expect.stringContaining('U+202E') },
    ]);
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

function entry(term: string, more: Partial<Term> = {}): Term {
  return { term, slug: 'a', names: [], definition: '解釋', ...more };
}

/** What is found in a text, as written there. */
function found(text: string, ...glossary: Term[]): string[] {
  return firstMentions(text, glossary).map(({ start, end }) => text.slice(start, end));
}

describe('firstMentions', () => {
  it('finds a term by any of its names, once, in reading order', () => {
    const model = entry('語言模型', { names: ['LLM'], latin: 'language model' });
    const cache = entry('快取');
    expect(found('快取與LLM，語言模型與快取', cache, model)).toEqual(['快取', 'LLM']);
    expect(found('A Language\nModel.', model)).toEqual(['Language\nModel']);
  });

  it('takes the longest name that fits', () => {
    const glossary = [entry('快取'), entry('KV快取'), entry('共用快取'), entry('取')];
    expect(found('把KV快取放進共用快取，再談快取', ...glossary)).toEqual([
      'KV快取',
      '共用快取',
      '快取',
    ]);
  });

  it.each([
    ['token', '每個token都', 'token'],
    ['token', '每個 Token 都', 'Token'],
    ['token', 'TOKEN', 'TOKEN'],
    ['token', 'tokens、tokenizer、subtoken、token-based、pre-token、token_2、token2', undefined],
    ['token', 'token。', 'token'],
    ['token', 'tokené tokene\u0301', undefined],
    ['GPU', '這顆GPU很快', 'GPU'],
    ['GPU', 'gpu與Gpu', undefined],
    ['UTF-8', '以utf-8存', undefined],
    ['C++', '用C++寫', 'C++'],
    ['.NET', '在.net上', undefined],
    ['éclair', '吃ÉCLAIR', 'ÉCLAIR'],
  ])('knows where a Latin name ends: %s in %s', (name, text, expected) => {
    expect(found(text, entry(name))[0]).toBe(expected);
  });

  it.each([
    ['快取', '請盡快取得資料', undefined],
    ['快取', '請盡快取得快取', '快取'],
    ['向量', '這個方向量測不到', undefined],
    ['製程', '用來複製程式', undefined],
    ['碼點', '以碼點為單位', '碼點'],
  ])('is not misled by the words around: %s in %s', (name, text, expected) => {
    const [mention] = firstMentions(text, [entry(name)]);
    expect(mention && text.slice(mention.start, mention.end)).toBe(expected);
    if (mention) expect(mention.start).toBe(text.lastIndexOf(name));
  });

  it('finds a name inside what only began like a longer one', () => {
    expect(found('GKV cache', entry('KV cache'), entry('cache'))).toEqual(['cache']);
    expect(found('𠮷ab', entry('𠮷a'), entry('𠮷'))).toEqual([]);
    expect(found('𠮷ab，𠮷a', entry('𠮷a'))).toEqual(['𠮷a']);
  });

  it('does not mind width', () => {
    expect(found('一顆ＧＰＵ', entry('GPU'))).toEqual(['ＧＰＵ']);
    expect(found('一顆GPU', entry('ＧＰＵ'))).toEqual(['GPU']);
  });

  it('takes a name by the letter, whatever it means in a pattern', () => {
    const strange = ['.*', 'a|b', 'C++', '[x]', '(y', '\\d', 'q?', '^z$', '{2}', 'm/n', 'u-v'];
    for (const name of strange) {
      expect(found(`甲 ${name.toLowerCase()} 乙`, entry(name.toLowerCase()))).toEqual([
        name.toLowerCase(),
      ]);
      expect(found('甲乙丙丁', entry(name)), name).toEqual([]);
    }
  });

  it('knows 300 terms in a long text', () => {
    const glossary = Array.from({ length: 300 }, (_, index) =>
      entry(`第${index}號名詞`, { slug: `n-${index}`, latin: `term ${index}` }),
    );
    const text = `${'這裡什麼也沒有。'.repeat(20_000)}先是term 299，後是第7號名詞。`;
    expect(found(text, ...glossary)).toEqual(['term 299', '第7號名詞']);
  });

  it('finds nothing with an empty glossary', () => {
    expect(found('快取')).toEqual([]);
  });
});

describe('an article’s terms', () => {
  const files = {
    'content/glossary.yaml': `
- { term: 快取, slug: cache, definition: 甲 }
- { term: 詞元, slug: token, latin: token, definition: 乙 }
- { term: 雜湊, slug: hash, definition: 丙 }
`,
  };

  it('are those that its text mentions anywhere, in reading order', async () => {
    const { bySlug } = await archiveOf(
      {
        a: post('title: 甲\ndate: 2025-05-01', '## 算token\n\n存進快取，再算token。\n'),
        b: post('title: 乙\ndate: 2025-05-01\nglossary: false', '存進快取。\n'),
        c: post('title: 丙\ndate: 2025-05-01\nglossary: true', '存進快取。\n'),
      },
      { files },
    );
    expect(bySlug.get('a')?.terms).toEqual(['token', 'cache']);
    expect(bySlug.get('b')?.terms, 'opted out').toEqual([]);
    expect(bySlug.get('c')?.terms).toEqual(['cache']);
  });

  it('want true or false to opt out', async () => {
    const faults = await faultsOf({ a: post('title: 甲\ndate: 2025-05-01\nglossary: nein') });
    expect(faults).toMatchObject([
      { field: 'glossary', line: 4, advice: '寫法像這樣：glossary: false（這一篇不標名詞）' },
    ]);
  });
});

it('a dictionary has Han terms by their strokes, then the others by their letters', () => {
  const terms = ['top-p', '雜湊', 'GPU', '代理對', 'ETag', '向量'].map((term) => entry(term));
  expect(inDictionaryOrder(terms, 'zh-Hant-TW').map(({ term }) => term)).toEqual([
    '代理對',
    '向量',
    '雜湊',
    'ETag',
    'GPU',
    'top-p',
  ]);
});
