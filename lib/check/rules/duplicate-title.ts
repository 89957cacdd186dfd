import type { Article } from '../../article';
import { groupBy } from '../../group-by';
import type { ArchiveFinding, Rule } from '../rule';

/** Two articles with one title, however it is punctuated. The oldest keeps it. */
export const duplicateTitle: Rule = {
  name: 'duplicate-title',
  severity: 'error',
  about: '兩篇文章的標題一樣（不管標點、空白、大小寫與全形半形）：讀者和搜尋引擎都分不出來。',
  archive({ sources }) {
    const oldestFirst = [...sources].sort((a, b) => byAge(a.article, b.article));
    const groups = groupBy(oldestFirst, ({ article }) => bareTitle(article.title));
    return [...groups.values()].flatMap(([oldest, ...others]) =>
      others.map(({ article, locate }): ArchiveFinding => {
        const { title, file } = oldest?.article ?? article;
        return {
          file: article.file,
          ...locate(['title']),
          field: 'title',
          found: `標題和 ${file} 的〈${title}〉一樣。`,
          advice: '請換一個分得出來的標題，例如寫出年份、對象或第幾篇。',
        };
      }),
    );
  },
};

function byAge(a: Article, b: Article): number {
  return a.date.getTime() - b.date.getTime() || (a.slug < b.slug ? -1 : 1);
}

/** A title without what readers do not tell titles apart by; `C#` and `C` are two. */
function bareTitle(title: string): string {
  const plain = title.normalize('NFKC').toLowerCase();
  return plain.replaceAll(/(?![#%&@*])[\p{P}\s]/gu, '') || plain;
}
