import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { UnpublishedMark } from './unpublished-mark';

/** The other parts of the series an article belongs to, in reading order. */
export function SeriesBox({ article, archive }: { article: Article; archive: Archive }) {
  const parts = article.series ? (archive.bySeries.get(article.series) ?? []) : [];
  if (parts.length < 2) return null;
  return (
    <section
      aria-labelledby="page:series"
      className="no-print border-t border-hairline py-5 text-small"
    >
      <h2 id="page:series" className="font-gothic text-small">
        系列：{article.series}
      </h2>
      <ol className="mt-2">
        {parts.map((part, index) => (
          <li key={part.slug} className="flex gap-x-3 py-1">
            <span className="text-muted">{index + 1}</span>
            {part.slug === article.slug ? (
              <span aria-current="true">{part.title}（本篇）</span>
            ) : (
              <span>
                <UnpublishedMark article={part} />
                <a href={part.path} className="underlined">
                  {part.title}
                </a>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
