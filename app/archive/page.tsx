import type { Metadata } from 'next';
import { ArticleDate } from '@/components/article-date';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { UnpublishedMark } from '@/components/unpublished-mark';
import { getArchive } from '@/lib/articles';
import { articlesByYear } from '@/lib/calendar';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '彙編', path: '/archive' },
];

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await getArchive();
  const description = `${site.name}刊出的每一篇文章，依年月排列。`;
  return pageMetadata({ title: '彙編', description, path: '/archive' });
}

export default async function ArchivePage() {
  const { articles, site } = await getArchive();
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title="彙編" margin={`${articles.length} 篇`} />
      {articlesByYear(articles, site.time_zone).map(({ year, months }) => (
        <section
          key={year}
          aria-labelledby={`page:${year}`}
          className="grid gap-x-8 border-t-2 border-ink pt-4 pb-12 md:grid-cols-[9rem_minmax(0,1fr)]"
        >
          <h2 id={`page:${year}`} className="text-title font-black md:text-display">
            {year}
          </h2>
          <div className="md:pt-4">
            {months.map(({ month, articles: inMonth }) => (
              <div
                key={month}
                className="mt-6 grid gap-x-8 first:mt-0 md:grid-cols-[4rem_minmax(0,1fr)]"
              >
                <h3 className="font-gothic text-small font-bold">{month}月</h3>
                <ul>
                  {inMonth.map((article) => (
                    <li
                      key={article.slug}
                      className="flex flex-wrap items-baseline justify-between gap-x-8 border-b border-hairline py-2"
                    >
                      <span className="max-w-[38em]">
                        <UnpublishedMark article={article} />
                        <a href={article.path}>{article.title}</a>
                      </span>
                      <ArticleDate date={article.date} className="text-fine text-muted" />
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
