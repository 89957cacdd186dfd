import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { UnpublishedMark } from '@/components/unpublished-mark';
import { articlesByYear } from '@/lib/calendar';
import { dateFormat } from '@/lib/date-format';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { isoDate } from '@/lib/site';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.archive;
  const description = fill(t.description, { name: archive.site.name });
  return pageMetadata({ title: t.title, description, path: '/archive' }, archive);
}

export default async function ArchivePage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { articles, site, edition } = archive;
  const { archive: t, listing } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, '/archive']);
  const day = dateFormat(site.language, { timeZone: site.time_zone, day: 'numeric' });
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
          <div className="mt-3 md:mt-0">
            {months.map(({ month, articles: inMonth }) => (
              <div
                key={month}
                className="mt-6 grid items-baseline first:mt-0 sm:grid-cols-[4rem_minmax(0,1fr)]"
              >
                <h3 className="font-gothic text-small font-bold">{fill(t.month, { month })}</h3>
                <ul>
                  {inMonth.map((article) => (
                    <li
                      key={article.slug}
                      className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-baseline hairline-b py-2"
                    >
                      <time
                        dateTime={isoDate(article.date)}
                        className="pe-5 text-end text-small text-muted"
                      >
                        {day.format(article.date)}
                      </time>
                      <span className="text-pretty">
                        <UnpublishedMark article={article} />
                        <a href={article.path} className="py-1">
                          {article.title}
                        </a>
                      </span>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
