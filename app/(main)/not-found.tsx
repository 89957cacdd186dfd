import type { Metadata } from 'next';
import { ArticleIndex } from '@/components/article-index';
import { SearchForm } from '@/components/search-form';
import { SiteSearchForm } from '@/components/site-search-form';
import { getArchive } from '@/lib/articles';

const newestCount = 5;

export const metadata: Metadata = {
  title: '找不到這一頁',
  robots: { index: false },
};

export default async function NotFound() {
  const { articles } = await getArchive();
  return (
    <>
      <header className="grid gap-x-8 pt-12 pb-14 md:grid-cols-[9rem_minmax(0,1fr)] md:pt-20">
        <p className="headline text-title text-accent md:text-display">404</p>
        <div>
          <h1 className="text-head md:text-title">找不到這一頁</h1>
          <p className="mt-3 mb-6 max-w-[34em] text-muted">
            網址可能打錯了，也可能文章換了地方。試試搜尋，或從
            <a href="/archive" className="underlined">
              彙整
            </a>
            與
            <a href="/categories" className="underlined">
              分類
            </a>
            找起。
          </p>
          {process.env.NODE_ENV === 'development' && (
            <p className="mb-6 max-w-[34em]">
              預覽中：文章以外剛新增的頁面，要再重新整理一次才會出現。
            </p>
          )}
          <div className="needs-script">
            <SearchForm action="/search" label="搜尋本站" />
          </div>
          <noscript>
            <SiteSearchForm />
          </noscript>
        </div>
      </header>
      <h2 className="pb-3 font-gothic text-small">最新的文章</h2>
      <ArticleIndex articles={articles.slice(0, newestCount)} covers={0} showCategory />
    </>
  );
}
