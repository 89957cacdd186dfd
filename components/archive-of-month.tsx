import type { Archive } from '@/lib/articles';
import { archivePage, type MonthPage } from '@/lib/calendar';
import { pathIn } from '@/lib/edition';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { DatedTitles } from './dated-titles';
import { JsonLd } from './json-ld';
import { PageHead } from './page-head';

interface ArchiveOfMonthProps {
  archive: Archive;
  month: MonthPage;
  newer: MonthPage | undefined;
  older: MonthPage | undefined;
}

/** A month's articles, and the way to the months beside it. */
export function ArchiveOfMonth({ archive, month, newer, older }: ArchiveOfMonthProps) {
  const { site, edition } = archive;
  const { archive: t, listing } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, archivePage], [month.title, month.path]);
  const link = (page: MonthPage, rel: 'prev' | 'next') => (
    <a href={pathIn(edition, page.path)} rel={rel} className="underlined inline-block py-2">
      {page.title}
    </a>
  );
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        crumbs={crumbs}
        title={month.title}
        margin={fill(listing.count, { count: month.articles.length })}
        edition={edition}
      />
      <div className="border-t-2 border-ink pt-4 md:ps-[calc(9rem+2rem)]">
        <DatedTitles articles={month.articles} site={site} />
      </div>
      {(newer || older) && (
        <nav aria-label={listing.pages} className="mt-8 flex justify-between gap-x-8">
          <span>{newer && link(newer, 'prev')}</span>
          <span>{older && link(older, 'next')}</span>
        </nav>
      )}
    </>
  );
}
