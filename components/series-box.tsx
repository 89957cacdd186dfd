import type { Article } from '@/lib/article';
import { pathIn } from '@/lib/edition';
import { fill } from '@/lib/messages/fill';
import { seriesPath } from '@/lib/start';
import { Message } from './message';
import { UnpublishedMark } from './unpublished-mark';

/**
 * The series an article belongs to: which part this is, the parts before and after it, and all of
 * them in reading order.
 */
export function SeriesBox({ article, parts }: { article: Article; parts: readonly Article[] }) {
  const { series } = article;
  if (series === undefined || parts.length < 2) return null;
  const { edition } = article;
  const t = edition.messages.article;
  const place = parts.findIndex(({ slug }) => slug === article.slug);
  return (
    <section aria-labelledby="page:series" className="no-print hairline-t py-5 text-small">
      <h2 id="page:series" className="font-gothic text-small">
        <Message
          text={t.series}
          parts={{
            series: (
              <a href={pathIn(edition, seriesPath(series))} className="underlined">
                {series}
              </a>
            ),
          }}
        />
      </h2>
      <p className="mt-1 text-muted">
        {fill(t.seriesPlace, { place: place + 1, count: parts.length })}
      </p>
      <ol className="mt-2">
        {parts.map((part, index) => (
          <li key={part.slug} data-article={part.path} className="flex gap-x-3 py-1">
            <span className="text-muted">{index + 1}</span>
            {index === place ? (
              <span aria-current="true">{fill(t.thisPart, { title: part.title })}</span>
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
      <nav aria-label={t.seriesNavigation} className="mt-3 flex flex-wrap gap-x-8">
        <Way label={fill(t.labelled, { label: t.previousPart })} to={parts[place - 1]} rel="prev" />
        <Way label={fill(t.labelled, { label: t.nextPart })} to={parts[place + 1]} rel="next" />
      </nav>
    </section>
  );
}

function Way({ label, to, rel }: { label: string; to: Article | undefined; rel: string }) {
  if (!to) return null;
  return (
    <p>
      <span className="text-muted">{label}</span>
      <a href={to.path} rel={rel} className="underlined py-1">
        {to.title}
      </a>
    </p>
  );
}
