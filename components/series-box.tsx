import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { seriesPath } from '@/lib/start';
import { UnpublishedMark } from './unpublished-mark';

/**
 * The series an article belongs to: which part this is, the parts before and after it, and all of
 * them in reading order.
 */
export function SeriesBox({ article, archive }: { article: Article; archive: Archive }) {
  const { series } = article;
  const parts = series === undefined ? [] : (archive.bySeries.get(series) ?? []);
  if (series === undefined || parts.length < 2) return null;
  const place = parts.findIndex(({ slug }) => slug === article.slug);
  return (
    <section
      aria-labelledby="page:series"
      className="no-print border-t border-hairline py-5 text-small"
    >
      <h2 id="page:series" className="font-gothic text-small">
        系列：
        <a href={seriesPath(series)} className="underlined">
          {series}
        </a>
      </h2>
      <p className="mt-1 text-muted">{`第${place + 1}篇，共${parts.length}篇`}</p>
      <ol className="mt-2">
        {parts.map((part, index) => (
          <li key={part.slug} data-article={part.path} className="flex gap-x-3 py-1">
            <span className="text-muted">{index + 1}</span>
            {index === place ? (
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
      <nav aria-label="系列的前後篇" className="mt-3 flex flex-wrap gap-x-8">
        <Way label="上一篇" to={parts[place - 1]} rel="prev" />
        <Way label="下一篇" to={parts[place + 1]} rel="next" />
      </nav>
    </section>
  );
}

function Way({ label, to, rel }: { label: string; to: Article | undefined; rel: string }) {
  if (!to) return null;
  return (
    <p>
      <span className="text-muted">{label}：</span>
      <a href={to.path} rel={rel} className="underlined py-1">
        {to.title}
      </a>
    </p>
  );
}
