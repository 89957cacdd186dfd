import type { Messages } from '@/lib/messages/messages';
import type { FoundArticle, MarkedText, SearchAnswer } from '@/lib/search/answer';
import { categoryHue } from '../category-hue';
import { editionPath } from '../edition-path';
import { stop } from './use-field';

/**
 * Text with what was looked for marked. Each part is an element: bare text that a browser translates
 * is replaced, and React would look for it in vain once the next answer comes.
 */
function Marked({ text }: { text: MarkedText }) {
  let offset = 0;
  return text.map((part) => {
    offset += part.text.length;
    const Part = part.isHit ? 'mark' : 'span';
    return <Part key={offset}>{part.text}</Part>;
  });
}

interface SearchResultsProps {
  results: readonly FoundArticle[];
  words: Messages['search'];
}

/** What was found, set as an index: date and category in the margin, title, passages. */
export function SearchResults({ results, words }: SearchResultsProps) {
  return (
    <ol className="search-results">
      {results.map(({ path, title, date, category, passages }) => (
        <li key={path}>
          <p className="search-facts">
            <span>{date}</span>
            {category && (
              <span className="category" style={categoryHue(category)}>
                {category.name}
              </span>
            )}
          </p>
          <div>
            <h2>
              <a href={path} {...stop}>
                <Marked text={title} />
              </a>
            </h2>
            {passages.map(({ href, heading, text }) => (
              <p key={href} className="search-passage">
                <a href={href}>{heading ?? words.beginning}</a>
                <Marked text={text} />
              </p>
            ))}
          </div>
        </li>
      ))}
    </ol>
  );
}

type SearchInsteadProps = NonNullable<SearchAnswer['instead']> & Pick<SearchResultsProps, 'words'>;

/** Where nothing was found: the nearest categories, and what is new. */
export function SearchInstead({ categories, newest, words }: SearchInsteadProps) {
  return (
    <div className="search-instead">
      {categories.length > 0 && (
        <section>
          <h2>{words.nearCategories}</h2>
          <ul>
            {categories.map((category) => (
              <li key={category.slug}>
                <a
                  href={`${editionPath()}/categories/${category.slug}`}
                  className="category"
                  style={categoryHue(category)}
                  {...stop}
                >
                  {category.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {newest.length > 0 && (
        <section>
          <h2>{words.newest}</h2>
          <ol className="search-newest">
            {newest.map(({ path, title, date }) => (
              <li key={path}>
                <a href={path} {...stop}>
                  {title}
                </a>
                <span>{date}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
