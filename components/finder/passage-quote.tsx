import type { ArticleFacts, Passage } from '@/lib/finder/answer';
import { fill } from '@/lib/messages/fill';
import { useFinderWords } from './finder-facts';

interface PassageQuoteProps {
  passage: Passage;
  /** Named with its title and date where they do not stand beside the quotation. */
  article?: ArticleFacts;
}

/** Words of an article, quoted as they are, with the way to where they stand. */
export function PassageQuote({ passage, article }: PassageQuoteProps) {
  const { href, heading, text } = passage;
  const words = useFinderWords().passage;
  const section = heading ? fill(words.section, { heading }) : words.beginning;
  return (
    <figure className="finder-passage">
      <blockquote cite={href} className="finder-quote">
        {text}
      </blockquote>
      <figcaption className="finder-source">
        {article ? (
          <>
            <a href={article.path} className="headline">
              {article.title}
            </a>
            <span>{article.date}</span>
            <a href={href} className="underlined">
              {section}
            </a>
          </>
        ) : (
          <a href={href} className="underlined">
            {fill(words.from, { section })}
          </a>
        )}
      </figcaption>
    </figure>
  );
}
