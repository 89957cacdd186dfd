import { pathIn } from '@/lib/edition';
import type { StartingPoints as Points } from '@/lib/finder/starting-points';
import { finderPath } from '@/lib/finder/state';
import { fill } from '@/lib/messages/fill';
import { Message } from '../message';
import { useFinderFacts } from './finder-facts';
import { submit } from './submit';

/** Where to begin without a question: what articles ask, the categories, the series. */
export function StartingPoints({ points }: { points: Points }) {
  const { questions, topics, series } = points;
  const { words, path: edition } = useFinderFacts();
  const t = words.start;
  return (
    <form
      action={pathIn({ path: edition }, finderPath)}
      onSubmit={submit}
      className="needs-script finder-start"
    >
      {questions.length > 0 && (
        <section aria-labelledby="page:questions" className="finder-part">
          <h2 id="page:questions" className="finder-margin">
            {t.examples}
          </h2>
          <ul>
            {questions.map((question) => (
              <li key={question} className="finder-line">
                <button type="submit" name="q" value={question} className="finder-choice">
                  <span className="headline finder-example">{question}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {topics.length > 0 && (
        <section aria-labelledby="page:topics" className="finder-part">
          <h2 id="page:topics" className="finder-margin">
            {t.topics}
          </h2>
          <ul>
            {topics.map(({ slug, name, description, count }) => (
              <li key={slug} className="finder-line">
                <button type="submit" name="topic" value={slug} className="finder-choice">
                  <span className="finder-leader">
                    <span className="headline finder-option">{name}</span>
                    <span className="finder-count">{fill(words.count, { count })}</span>
                  </span>
                  <span className="finder-note">{description}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {series.length > 0 && (
        <section aria-labelledby="page:series" className="finder-part">
          <h2 id="page:series" className="finder-margin">
            {t.series}
          </h2>
          <ul>
            {series.map(({ name, path, firstTitle, count }) => (
              <li key={name} className="finder-line">
                <span className="finder-leader">
                  <span className="headline finder-option">{name}</span>
                  <span className="finder-count">{fill(words.count, { count })}</span>
                </span>
                <span className="finder-note">
                  <Message
                    text={t.first}
                    parts={{
                      title: (
                        <a href={path} className="underlined">
                          {firstTitle}
                        </a>
                      ),
                    }}
                  />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </form>
  );
}
