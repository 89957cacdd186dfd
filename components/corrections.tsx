import type { Article } from '@/lib/article';
import { ArticleDate } from './article-date';

/** What was put right since the article was published, newest first. */
export function Corrections({ article: { corrections, edition } }: { article: Article }) {
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="page:corrections" className="hairline-b py-5 text-small">
      <h2 id="page:corrections" className="font-gothic text-small">
        {edition.messages.corrections.title}
      </h2>
      <dl className="mt-2 grid gap-y-3 sm:grid-cols-[max-content_minmax(0,1fr)] sm:gap-x-4 sm:gap-y-1">
        {corrections.map(({ date, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
          <div key={index} className="sm:contents">
            <dt className="text-muted">
              <ArticleDate date={date} edition={edition} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
