import { Headline } from '@/components/headline';
import type { ArticleFacts, FinderAnswer } from '@/lib/finder/answer';
import { type FinderState, isComparable, mostCompared, pickedBy } from '@/lib/finder/state';
import { fill } from '@/lib/messages/fill';
import { keep } from './address';
import { useFinderWords } from './finder-facts';
import { FinderLink } from './finder-link';
import { PassageQuote } from './passage-quote';
import { Topics } from './topics';

interface SuggestionsProps {
  state: FinderState;
  suggestions: FinderAnswer['suggestions'];
  /** Those that are ticked, whether suggested or not. */
  picked: readonly ArticleFacts[];
}

/** What to read, each with its facts and the passage that speaks for it. */
export function Suggestions({ state, suggestions, picked }: SuggestionsProps) {
  const words = useFinderWords();
  const t = words.compare;
  const isFull = state.picked.length >= mostCompared;
  const elsewhere = picked.filter(
    ({ slug }) => !suggestions.some(({ article }) => article.slug === slug),
  );
  return (
    <>
      <ol className="finder-suggestions">
        {suggestions.map(({ article, why }) => (
          <li key={article.slug} data-article={article.path} className="finder-row finder-entry">
            <p className="finder-facts">
              <Topics facts={article} />
              <span>{article.date}</span>
              <span>{fill(words.minutes, { minutes: article.minutes })}</span>
              <span>{words.facets.levels[article.level]}</span>
              {article.hasVideo && <span>{words.withVideo}</span>}
            </p>
            <div>
              <h3 className="finder-title">
                <a href={article.path} className="headline">
                  <Headline title={article.title} />
                </a>
              </h3>
              <PassageQuote passage={why} />
              <Tick state={state} article={article} isFull={isFull} />
            </div>
          </li>
        ))}
      </ol>
      <div className="finder-row finder-compare">
        {elsewhere.length > 0 && (
          <ul>
            {elsewhere.map((article) => (
              <li key={article.slug}>
                <Tick state={state} article={article} isFull={isFull} isNamed />
              </li>
            ))}
          </ul>
        )}
        <p>
          {isComparable(state) ? (
            <FinderLink to={{ ...state, isComparing: true }} className="finder-button">
              {fill(t.these, { count: state.picked.length })}
            </FinderLink>
          ) : (
            <span className="finder-note">
              {suggestions.length > 1 && <span>{t.howTo}</span>}
              {state.picked.length > 0 && (
                <span>{fill(t.missing, { count: 2 - state.picked.length })}</span>
              )}
            </span>
          )}
        </p>
      </div>
    </>
  );
}

interface TickProps {
  state: FinderState;
  article: ArticleFacts;
  isFull: boolean;
  /** Whether the title does not stand beside it. */
  isNamed?: boolean;
}

function Tick({ state, article, isFull, isNamed }: TickProps) {
  const words = useFinderWords().compare;
  const named = fill(words.named, { title: article.title });
  const isPicked = state.picked.includes(article.slug);
  return (
    <label className="finder-tick">
      <input
        type="checkbox"
        checked={isPicked}
        disabled={isFull && !isPicked}
        aria-label={named}
        onChange={() => keep(pickedBy(state, article.slug))}
      />
      {isNamed ? named : words.one}
    </label>
  );
}
