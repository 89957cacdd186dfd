import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { pathIn } from '@/lib/edition';
import { ArticleIndex } from './article-index';
import { Message } from './message';
import { SearchForm } from './search-form';
import { SiteSearchForm } from './site-search-form';

/** So many of the newest articles are enough to go on with. */
export const newestCount = 5;

/** What an address without a page is answered with: search, the ways to everything, what is new. */
export function NotFoundPage({
  archive,
  newest,
}: {
  archive: Archive;
  newest: readonly Article[];
}) {
  const { site, edition } = archive;
  const { notFound: t, archive: years, categories } = edition.messages;
  return (
    <>
      <header className="grid gap-x-8 pt-12 pb-14 md:grid-cols-[9rem_minmax(0,1fr)] md:pt-20">
        <p className="headline text-title text-accent md:text-display">404</p>
        <div>
          <h1 className="text-head md:text-title">{t.title}</h1>
          <p className="mt-3 mb-6 max-w-[34em] text-muted">
            <Message
              text={t.advice}
              parts={{
                archive: (
                  <a href={pathIn(edition, '/archive')} className="underlined">
                    {years.title}
                  </a>
                ),
                categories: (
                  <a href={pathIn(edition, '/categories')} className="underlined">
                    {categories.title}
                  </a>
                ),
              }}
            />
          </p>
          {process.env.NODE_ENV === 'development' && (
            <p className="mb-6 max-w-[34em]">
              預覽中：文章以外剛新增的頁面，要再重新整理一次才會出現。
            </p>
          )}
          <div className="needs-script">
            <SearchForm
              action={pathIn(edition, '/search')}
              label={t.search}
              submit={edition.messages.search.title}
            />
          </div>
          <noscript>
            <SiteSearchForm site={site} edition={edition} />
          </noscript>
        </div>
      </header>
      {newest.length > 0 && (
        <>
          <h2 className="pb-3 font-gothic text-small">{t.newest}</h2>
          <ArticleIndex articles={newest} covers={0} showCategory />
        </>
      )}
    </>
  );
}
