import { describe, expect, it } from 'vitest';
import { termsOf } from '../../lib/terms';
import { archiveOf, post } from './publication';

const frontMatter = 'title: 甲\ndate: 2025-05-01\ncategories: [AI 技術前沿]';

describe('sections', () => {
  it('cuts an article at its headings and loses no word', async () => {
    const body = '開頭。\n\n## 第一節\n\n內容甲。\n\n### 小節\n\n- 項目\n\n## 第一節\n\n內容乙。\n';
    const archive = await archiveOf({ one: post(frontMatter, body) });
    const article = archive.bySlug.get('one');
    expect(article?.sections).toEqual([
      { text: '開頭。' },
      { heading: { depth: 2, text: '第一節', id: '第一節' }, text: '內容甲。' },
      { heading: { depth: 3, text: '小節', id: '小節' }, text: '項目' },
      { heading: { depth: 2, text: '第一節', id: '第一節-1' }, text: '內容乙。' },
    ]);
    expect(article?.text).toBe('開頭。\n第一節\n內容甲。\n小節\n項目\n第一節\n內容乙。');
  });

  it('keeps a heading that stands in a quotation with the words around it', async () => {
    const archive = await archiveOf({
      one: post(frontMatter, '前文。\n\n> ## 引文的標題\n>\n> 引文。\n'),
    });
    expect(archive.bySlug.get('one')?.sections).toEqual([{ text: '前文。\n引文的標題\n引文。' }]);
  });

  it('has blocks that were written in one line apart, and no comment of the author’s', async () => {
    const body =
      '<Callout>甲</Callout> <Callout>乙\n丙</Callout>\n\n## 標題{/* 改過 */}\n\n{/* 待補 */} <details><summary>問</summary>答</details>';
    const archive = await archiveOf({ one: post(frontMatter, body) });
    expect(archive.bySlug.get('one')?.sections).toEqual([
      { text: '甲\n乙丙' },
      { heading: { depth: 2, text: '標題', id: '標題' }, text: '問\n答' },
    ]);
  });
});

describe('terms', () => {
  it('cuts Han into pairs and keeps Latin names whole', () => {
    expect(termsOf('用AI重建 SaaS應用，GPT-5、C++與Node.js')).toEqual([
      '用',
      'ai',
      '重建',
      'saas',
      '應用',
      'gpt-5',
      'gpt',
      '5',
      'c++',
      '與',
      'node.js',
      'node',
      'js',
    ]);
  });

  it('reads full-width letters as their usual forms', () => {
    expect(termsOf('ＡＷＳ')).toEqual(['aws']);
  });
});
