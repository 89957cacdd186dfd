import { type Series, seriesId } from '@/lib/start';
import { UnpublishedMark } from './unpublished-mark';

/** The series of the reading guide, with their parts in the order they are read. */
export function SeriesGuide({ series }: { series: readonly Series[] }) {
  if (series.length === 0) return null;
  return (
    <section aria-labelledby="page:series" className="guide guide-beside">
      <h2 id="page:series" className="guide-title">
        照順序讀
      </h2>
      <div>
        {series.map(({ name, parts }) => (
          <div key={name} className="guide-series">
            <h3 id={seriesId(name)} className="text-head">
              {name}
            </h3>
            <p className="text-small text-muted">
              {parts.length}篇，約{parts.reduce((sum, { minutes }) => sum + minutes, 0)}分鐘
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
                  <span className="text-fine text-muted">{part.minutes}分鐘</span>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </section>
  );
}
