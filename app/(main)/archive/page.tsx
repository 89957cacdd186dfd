import type { Metadata } from 'next';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { UnpublishedMark } from '@/components/unpublished-mark';
import { getArchive } from '@/lib/articles';
import { articlesByYear } from '@/lib/calendar';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import { isoDate } from '@/lib/site';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '彙整', path: '/archive' },
];

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getArchive();
  const description = `${site.name}刊出的每一篇文章，依年月排列。`;
  return pageMetadata({ title: '彙整', description, path: '/archive' });
}

export default async function ArchivePage() {
  const { articles, site } = await getArchive();
  const day = new Intl.DateTimeFormat(site.language, { timeZone: site.time_zone, day: 'numeric' });
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title="彙整" margin={`${articles.length}篇`} />
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
                <h3 className="font-gothic text-small font-bold">{month}月</h3>
                <ul>
                  {inMonth.map((article) => (
                    <li
                      key={article.slug}
                      className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-baseline border-b border-hairline py-2"
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
