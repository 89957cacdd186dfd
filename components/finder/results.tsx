import type { ReactNode } from 'react';
import { type FinderState, finderStart } from '@/lib/finder/state';
import { Answers } from './answers';
import { Comparison } from './comparison';
import { FinderLink } from './finder-link';
import { NarrowingQuestion } from './narrowing-question';
import { Suggestions } from './suggestions';
import type { Found } from './use-finder';

interface ResultsProps {
  state: FinderState;
  found: Found;
  waysOn: ReactNode;
}

/** What was found for a state, with the ways on from it. */
export function Results({ state, found, waysOn }: ResultsProps) {
  const { question } = state;
  switch (found.view) {
    case 'start':
      return null;
    case 'suggestions': {
      const { suggestions, question: next, trail } = found.answer;
      if (suggestions.length === 0) {
        return (
          <NothingFound waysOn={waysOn} question={question}>
            {trail.length > 0
              ? '沒有一篇合乎上面每一項條件；取消一項，就會多幾篇。'
              : '沒有文章談到這件事。換個說法，或改用平常的詞試試。'}
          </NothingFound>
        );
      }
      return (
        <>
          <Suggestions state={state} suggestions={suggestions} picked={found.picked} />
          {next && <NarrowingQuestion state={state} question={next} />}
          {question !== '' && (
            <p className="finder-row finder-switch">
              <FinderLink to={{ ...finderStart, question, wants: 'answer' }}>
                直接找這句話的答案
              </FinderLink>
            </p>
          )}
        </>
      );
    }
    case 'answers': {
      const { passages } = found.answer;
      const instead = (
        <FinderLink to={{ ...finderStart, question }}>看與這句話有關的文章</FinderLink>
      );
      if (passages.length === 0) {
        return (
          <NothingFound waysOn={waysOn} question={question}>
            沒有一段原文回答得了這句話，這裡也不替文章編答案。可以{instead}，或換個說法。
          </NothingFound>
        );
      }
      return (
        <>
          <Answers passages={passages} />
          <p className="finder-row finder-switch">{instead}</p>
        </>
      );
    }
    case 'comparison': {
      const back = { ...state, isComparing: false };
      return (
        <>
          {found.comparison.articles.length > 0 ? (
            <Comparison {...found.comparison} />
          ) : (
            <NothingFound waysOn={waysOn} question="">
              要比較的文章不在站內。
            </NothingFound>
          )}
          <p className="finder-row finder-switch">
            <FinderLink to={back}>
              {question !== '' || state.narrowings.length > 0 ? '回到推薦的文章' : '去找別的文章'}
            </FinderLink>
          </p>
        </>
      );
    }
  }
}

interface NothingFoundProps {
  question: string;
  waysOn: ReactNode;
  children: ReactNode;
}

function NothingFound({ question, waysOn, children }: NothingFoundProps) {
  return (
    <div className="finder-row">
      <p>{children}</p>
      {question !== '' && (
        <p>
          <a href={`/search?q=${encodeURIComponent(question)}`} className="underlined">
            用關鍵字搜尋「{question}」
          </a>
        </p>
      )}
      {waysOn}
    </div>
  );
}
