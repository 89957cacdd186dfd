import type { ReactNode } from 'react';
import { type FinderState, finderStart } from '@/lib/finder/state';
import { fill } from '@/lib/messages/fill';
import { Message } from '../message';
import { Answers } from './answers';
import { Comparison } from './comparison';
import { useFinderFacts, useFinderWords } from './finder-facts';
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
  const words = useFinderWords().results;
  switch (found.view) {
    case 'start':
      return null;
    case 'suggestions': {
      const { suggestions, question: next, trail } = found.answer;
      if (suggestions.length === 0) {
        return (
          <NothingFound waysOn={waysOn} question={question}>
            {trail.length > 0 ? words.noneFit : words.noneAbout}
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
                {words.askThis}
              </FinderLink>
            </p>
          )}
        </>
      );
    }
    case 'answers': {
      const { passages } = found.answer;
      const instead = <FinderLink to={{ ...finderStart, question }}>{words.related}</FinderLink>;
      if (passages.length === 0) {
        return (
          <NothingFound waysOn={waysOn} question={question}>
            <Message text={words.noAnswer} parts={{ related: instead }} />
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
              {words.noneToCompare}
            </NothingFound>
          )}
          <p className="finder-row finder-switch">
            <FinderLink to={back}>
              {question !== '' || state.narrowings.length > 0 ? words.back : words.elsewhere}
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
  const { words: all, path } = useFinderFacts();
  const words = all.results;
  return (
    <div className="finder-row">
      {/* Replaced as a whole: what a browser has translated in it is no longer React's to take away. */}
      <p key={typeof children}>{children}</p>
      {question !== '' && (
        <p>
          <a href={`${path}/search?q=${encodeURIComponent(question)}`} className="underlined">
            {fill(words.keywords, { question })}
          </a>
        </p>
      )}
      {waysOn}
    </div>
  );
}
