import { showsNothing } from '../../mdx/shows-nothing';
import type { Rule } from '../rule';

/** An article that has front matter and nothing below it. */
export const emptyBody: Rule = {
  name: 'empty-body',
  severity: 'warning',
  about: '檔頭下面沒有內文，又不是草稿：讀者只看得到標題與摘要。',
  article({ article, tree, locate }) {
    if (article.unpublished === 'draft' || !showsNothing(tree)) return [];
    return [
      {
        ...locate([]),
        found: '這篇文章沒有內文。',
        advice: '請在檔頭的第二個 --- 下面寫內文；還沒寫完，請加上 draft: true。',
      },
    ];
  },
};
