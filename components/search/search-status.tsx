import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import type { SearchRequest } from '@/lib/search/answer';
import { asksNothing, type Found } from './use-answer';

/** A query as it is named in a sentence. */
export const shortened = (query: string) => {
  const characters = [...query.trim()];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}……` : characters.join('');
};

interface SearchStatusProps {
  request: SearchRequest;
  found: Found;
  words: Messages['search'];
}

/** What became of the search, in words. */
function statusOf({ request, found: { answer, answered, isFailed }, words }: SearchStatusProps) {
  if (isFailed) return words.failed;
  if (asksNothing(request)) return '';
  if (!answer || !answered) return words.busy;
  const { total, searchedFor, isTitlesOnly, author, leftOut, results } = answer;
  const query = shortened(answered.query);
  if (leftOut !== undefined) {
    return (query ? fill(words.noneLeftFor, { query }) : words.noneLeft) + words.end;
  }
  const found =
    author === undefined
      ? fill(words.found, { total })
      : fill(words.foundWithAuthor, { author, total });
  const parts = [
    ...(searchedFor === undefined
      ? []
      : [fill(words.searchedFor, { query: shortened(searchedFor) })]),
    ...(isTitlesOnly ? [fill(words.titlesOnly, { query })] : []),
    total === 0
      ? fill(words.none, { query })
      : results.length < total
        ? fill(words.firstOf, { found, count: results.length })
        : found,
  ];
  return parts.join(words.parts) + words.end;
}

/** The line that tells, and reads out, what was found. */
export function SearchStatus(props: SearchStatusProps) {
  return (
    <p className="search-status" role="status">
      {statusOf(props)}
    </p>
  );
}
