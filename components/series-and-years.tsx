import type { Archive } from '@/lib/articles';
import { articlesByYear } from '@/lib/calendar';
import { pathIn } from '@/lib/edition';
import { fill } from '@/lib/messages/fill';

/** The quiet end of the front page: series, and the archive by year. */
export function SeriesAndYears({ archive }: { archive: Archive }) {
  const years = articlesByYear(archive.articles, archive.site.time_zone);
  const series = [...archive.bySeries].filter(([, parts]) => parts.length > 1);
  const { edition } = archive;
  const { front: t, listing } = edition.messages;
  return (
    <div className="drawn-late mt-20 grid gap-x-10 gap-y-8 border-t-2 border-ink pt-3 text-small md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      {series.length > 0 && (
        <section aria-labelledby="page:series">
          <h2 id="page:series" className="font-gothic text-small">
            {t.series}
          </h2>
          {series.map(([name, parts]) => (
            <div key={name} className="mt-3 grid gap-x-6 sm:grid-cols-[10rem_minmax(0,1fr)]">
              <h3 className="text-[1.111rem]">{name}</h3>
              <ol>
                {parts.map((part, index) => (
                  <li key={part.slug} className="flex gap-x-3 py-1">
                    <span className="text-muted">{index + 1}</span>
                    <a href={part.path} className="underlined">
                      {part.title}
                    </a>
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </section>
      )}
      <section aria-labelledby="page:years">
        <h2 id="page:years" className="font-gothic text-small">
          {t.archive}
        </h2>
        <ul className="mt-3 flex flex-wrap gap-x-8 gap-y-2">
          {years.map(({ year, months }) => (
            <li key={year}>
              <a
                href={`${pathIn(edition, '/archive')}#page:${year}`}
                className="headline text-head leading-tight"
              >
                {year}
              </a>
              <span className="ms-2 text-muted">
                {fill(listing.count, {
                  count: months.reduce((sum, { articles }) => sum + articles.length, 0),
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
