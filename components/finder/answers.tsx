import type { AskAnswer } from '@/lib/finder/answer';
import { PassageQuote } from './passage-quote';

/** The passages that answer a question, in nobody's words but the articles'. */
export function Answers({ passages }: Pick<AskAnswer, 'passages'>) {
  return (
    <ol className="finder-answers">
      {passages.map((passage) => (
        <li key={`${passage.article.slug} ${passage.text}`} className="finder-row">
          <PassageQuote passage={passage} article={passage.article} />
        </li>
      ))}
    </ol>
  );
}
