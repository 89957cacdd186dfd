import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import type { Found } from './use-finder';

/** What was found, in a headline and in figures. */
export function summaryOf(
  found: Found | undefined,
  { found: words, terms }: Messages['finder'],
): { headline: string; status: string } {
  switch (found?.view) {
    case 'suggestions': {
      const { suggestions, candidates, isDirect, wishes } = found.answer;
      const count = suggestions.length;
      if (count === 0) return { headline: words.none, status: words.suggestedNone };
      const status = fill(isDirect ? words.suggested : words.touched, { count, candidates });
      return {
        headline: isDirect ? words.read : words.near,
        status:
          wishes.length > 0
            ? fill(words.wished, { found: status, wishes: wishes.join(terms) })
            : status,
      };
    }
    case 'answers': {
      const { length: count } = found.answer.passages;
      return {
        headline: count > 0 ? words.answers : words.none,
        status: fill(words.quoted, { count }),
      };
    }
    case 'comparison': {
      const { length: count } = found.comparison.articles;
      return {
        headline: count > 0 ? words.compared : words.none,
        status: fill(words.comparedCount, { count }),
      };
    }
    default:
      return { headline: '', status: '' };
  }
}
