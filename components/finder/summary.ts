import type { Found } from './use-finder';

/** What was found, in a headline and in figures. */
export function summaryOf(found: Found | undefined): { headline: string; status: string } {
  switch (found?.view) {
    case 'suggestions': {
      const { suggestions, candidates, isDirect, wishes } = found.answer;
      const first = wishes.length > 0 ? `，${wishes.join('、')}的排在前面` : '';
      if (suggestions.length === 0) return { headline: '站內沒有找到', status: '推薦0篇' };
      return {
        headline: isDirect ? '先讀這幾篇' : '沒有文章直接談這件事，這幾篇沾到邊',
        status: isDirect
          ? `推薦${suggestions.length}篇，符合的有${candidates}篇${first}`
          : `沾到邊的有${candidates}篇，列出${suggestions.length}篇${first}`,
      };
    }
    case 'answers': {
      const { length } = found.answer.passages;
      return { headline: length > 0 ? '文章裡這樣說' : '站內沒有找到', status: `引用${length}段` };
    }
    case 'comparison': {
      const { length } = found.comparison.articles;
      return { headline: length > 0 ? '並排比較' : '站內沒有找到', status: `比較${length}篇` };
    }
    default:
      return { headline: '', status: '' };
  }
}
