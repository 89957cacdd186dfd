import type { SearchRequest } from '@/lib/search/answer';
import { asksNothing, type Found } from './use-answer';

/** A query as it is named in a sentence. */
export const shortened = (query: string) => {
  const characters = [...query.trim()];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}……` : characters.join('');
};

/** What became of the search, in words. */
function statusOf(request: SearchRequest, { answer, answered, isFailed }: Found): string {
  if (isFailed) return '搜尋的索引沒有載入，也許是網路不穩。';
  if (asksNothing(request)) return '';
  if (!answer || !answered) return '搜尋中……';
  const { total, searchedFor, isTitlesOnly, author, leftOut, results } = answer;
  const query = shortened(answered.query);
  const how = [
    searchedFor !== undefined && `以「${shortened(searchedFor)}」搜尋`,
    isTitlesOnly && `「${query}」太常見，只找標題`,
  ].filter(Boolean);
  if (leftOut !== undefined) {
    return query ? `在這些篩選裡沒有「${query}」。` : '沒有文章合這些篩選。';
  }
  const count =
    total === 0
      ? `沒有找到「${query}」`
      : `${author === undefined ? '' : `連同「${author}」寫的，`}找到${total}篇${results.length < total ? `，先列${results.length}篇` : ''}`;
  return `${[...how, count].join('，')}。`;
}

/** The line that tells, and reads out, what was found. */
export function SearchStatus({ request, found }: { request: SearchRequest; found: Found }) {
  return (
    <p className="search-status" role="status">
      {statusOf(request, found)}
    </p>
  );
}
