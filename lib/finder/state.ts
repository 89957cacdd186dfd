import type { Facet, Narrowing } from './answer';

/** Where a reader stands on `/find`; the whole of it is in the page's address. */
export interface FinderState {
  /** As the reader put it, in one line; empty where only a starting point was picked. */
  question: string;
  wants: 'articles' | 'answer';
  /** In the order they were answered, each facet once. */
  narrowings: readonly Narrowing[];
  /** Slugs of the articles ticked for a comparison. */
  picked: readonly string[];
  /** Whether {@link picked} is being compared. */
  isComparing: boolean;
}

export type FinderView = 'start' | 'suggestions' | 'answers' | 'comparison';

export const finderPath = '/find';

/** Characters of a question. */
export const longestQuestion = 500;

/** Articles beside each other. */
export const mostCompared = 3;
const fewestCompared = 2;

const facets: ReadonlySet<string> = new Set<Facet>(['topic', 'level', 'length', 'year', 'video']);
const longestValue = 100;

/** Nothing asked yet. */
export const finderStart: FinderState = {
  question: '',
  wants: 'articles',
  narrowings: [],
  picked: [],
  isComparing: false,
};

/** Which of its faces the page shows. */
export function viewOf({ question, wants, narrowings, isComparing }: FinderState): FinderView {
  if (isComparing) return 'comparison';
  if (question === '') return narrowings.length > 0 ? 'suggestions' : 'start';
  return wants === 'answer' ? 'answers' : 'suggestions';
}

/** Whether enough articles are ticked for a comparison. */
export function isComparable({ picked }: FinderState): boolean {
  return picked.length >= fewestCompared;
}

/**
 * Reads a state from an address. Whatever makes no sense is left out, so every address has one.
 * @param search the query, such as `?q=…&topic=silicon`, or the entries of a form
 */
export function readState(search: string | URLSearchParams): FinderState {
  const params = new URLSearchParams(search);
  const asked = params.get('ask');
  // A form's button cannot name the field: it sends `q=…&ask=`.
  const question = oneLine(asked || params.get('q') || '');
  const narrowings = [...params]
    .filter((entry): entry is [Facet, string] => facets.has(entry[0]))
    .map(([facet, value]) => ({ facet, value: value.trim() }))
    .filter(({ value }) => value !== '' && value.length <= longestValue)
    .filter(({ facet }, at, all) => all.findIndex((one) => one.facet === facet) === at);
  const compared = slugsOf(params.getAll('compare'));
  const isComparing = compared.length >= fewestCompared;
  return {
    question,
    wants: asked !== null ? 'answer' : 'articles',
    narrowings: asked !== null ? [] : narrowings,
    picked: isComparing ? compared : slugsOf([...params.getAll('pick'), ...compared]),
    isComparing,
  };
}

/** What the address of a state ends with: what {@link readState} makes the same state of. */
export function parametersOf(state: FinderState): string {
  const { question, wants, narrowings, picked, isComparing } = state;
  const entries: [string, string][] = [
    ...(question !== '' ? [[wants === 'answer' ? 'ask' : 'q', question] as [string, string]] : []),
    ...narrowings.map(({ facet, value }): [string, string] => [facet, value]),
  ];
  const query = new URLSearchParams(entries).toString();
  const slugs = picked.map(encodeURIComponent).join(',');
  const comparison = slugs === '' ? '' : `${isComparing ? 'compare' : 'pick'}=${slugs}`;
  const search = [query, comparison].filter((part) => part !== '').join('&');
  return search === '' ? '' : `?${search}`;
}

/** The state once a question was answered; an earlier answer to the same one is replaced. */
export function narrowedBy(state: FinderState, narrowing: Narrowing): FinderState {
  const { narrowings } = widenedBy(state, narrowing.facet);
  return { ...state, narrowings: [...narrowings, narrowing] };
}

/** The state without the answer about a facet. */
export function widenedBy(state: FinderState, facet: Facet): FinderState {
  return { ...state, narrowings: state.narrowings.filter((one) => one.facet !== facet) };
}

/** The state with an article's tick set or taken away; no more are set than can be compared. */
export function pickedBy(state: FinderState, slug: string): FinderState {
  const others = state.picked.filter((one) => one !== slug);
  const isPicked = others.length < state.picked.length;
  const picked = isPicked ? others : [...others, slug].slice(0, mostCompared);
  return { ...state, picked, isComparing: false };
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  return [...line].slice(0, longestQuestion).join('').trim();
}

function slugsOf(lists: readonly string[]): string[] {
  const slugs = lists.flatMap((list) => list.split(',')).map((slug) => slug.trim());
  return [...new Set(slugs)].filter((slug) => slug !== '').slice(0, mostCompared);
}
