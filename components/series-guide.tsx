import type { Edition } from '@/lib/editions';
import { fill } from '@/lib/messages/fill';
import { type Series, seriesId } from '@/lib/start';
import { UnpublishedMark } from './unpublished-mark';

interface SeriesGuideProps {
  series: readonly Series[];
  edition: Edition;
}

/** The series of the reading guide, with their parts in the order they are read. */
export function SeriesGuide({ series, edition }: SeriesGuideProps) {
  if (series.length === 0) return null;
  const { start: t, site } = edition.messages;
  return (
    <section aria-labelledby="page:series" className="guide guide-beside">
      <h2 id="page:series" className="guide-title">
        {t.series}
      </h2>
      <div>
        {series.map(({ name, parts }) => (
          <div key={name} className="guide-series">
            <h3 id={seriesId(name)} className="text-head">
              {name}
            </h3>
            <p className="text-small text-muted">
              {fill(t.seriesLength, {
                count: parts.length,
                minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0),
              })}
            </p>
            <ol>
              {parts.map((part, index) => (
                <li key={part.slug} data-article={part.path} className="guide-part">
                  <span className="guide-place">{index + 1}</span>
                  <span>
                    <UnpublishedMark article={part} />
                    <a href={part.path} className="py-1">
                      {part.title}
                    </a>
                  </span>
                  <span className="text-fine text-muted">
                    {fill(site.minutes, { minutes: part.minutes })}
                  </span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
