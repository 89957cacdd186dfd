import type { Archive } from '@/lib/articles';
import { archivePage, articlesByYear, type MonthPage } from '@/lib/calendar';
import { pathIn } from '@/lib/edition';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { DatedTitles } from './dated-titles';
import { JsonLd } from './json-ld';
import { PageHead } from './page-head';

interface ArchiveOfYearsProps {
  archive: Archive;
  /** The pages of its months; where there are none, all articles stand here. */
  months: readonly MonthPage[];
}

/** Every article by year and month, or the way to those of each month where there are very many. */
export function ArchiveOfYears({ archive, months: pages }: ArchiveOfYearsProps) {
  const { articles, site, edition } = archive;
  const { archive: t, listing } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, archivePage]);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        crumbs={crumbs}
        title={t.title}
        margin={fill(listing.count, { count: articles.length })}
        edition={edition}
      />
      {articlesByYear(articles, site.time_zone).map(({ year, months }) => (
        <section
          key={year}
          aria-labelledby={`page:${year}`}
          className="grid items-baseline gap-x-8 border-t-2 border-ink pt-4 pb-12 md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <h2 id={`page:${year}`} className="text-title font-black md:text-display">
            {year}
          </h2>
          {pages.length > 0 ? (
            <ul className="mt-3 grid grid-cols-2 gap-x-8 sm:grid-cols-3 md:mt-0">
              {pages
                .filter((page) => page.year === year)
                .map(({ slug, path, title, articles: inMonth }) => (
                  <li key={slug} className="hairline-b">
                    <a href={pathIn(edition, path)} className="inline-block py-2 pe-3">
                      {title}
                    </a>{' '}
                    <span className="text-fine text-muted">
                      {fill(listing.count, { count: inMonth.length })}
                    </span>
                  </li>
                ))}
            </ul>
          ) : (
            <div className="mt-3 md:mt-0">
              {months.map(({ month, articles: inMonth }) => (
                <div
                  key={month}
                  className="mt-6 grid items-baseline first:mt-0 sm:grid-cols-[4rem_minmax(0,1fr)]"
                >
                  <h3 className="font-gothic text-small font-bold">{fill(t.month, { month })}</h3>
                  <DatedTitles articles={inMonth} site={site} />
                </div>
              ))}
            </div>
          )}
        </section>
      ))}
    </>
  );
}
