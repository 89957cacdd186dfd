import type { ReactNode } from 'react';
import type { Direction } from '@/lib/mdx/typeset';
import type { Messages } from '@/lib/messages/messages';

interface QuoteProps {
  /** Set from top to bottom; `lib/mdx/typeset.ts` knows how long the words are. */
  direction?: Direction;
  source?: string;
  href?: string;
  /** Language of the words, when it is not the article's. */
  lang?: string;
  /** The words before they were translated. */
  original?: string;
  originalLang?: string;
  words: Pick<Messages['body'], 'original'>;
  children: ReactNode;
}

/** A quotation set large, with where it comes from and, on request, how the original says it. */
export function Quote(props: QuoteProps) {
  const { direction, source, href, lang, original, originalLang, words, children } = props;
  return (
    <figure>
      <blockquote className="pull-quote" data-direction={direction} cite={href} lang={lang}>
        {children}
      </blockquote>
      {(source || original) && (
        <figcaption>
          {source && <>—— {href ? <a href={href}>{source}</a> : source}</>}
          {original && (
            <details className="quote-original">
              <summary>{words.original}</summary>
              <blockquote cite={href} lang={originalLang}>
                {original}
              </blockquote>
            </details>
          )}
        </figcaption>
      )}
    </figure>
  );
}
