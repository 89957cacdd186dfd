import type { Metadata } from 'next';
import { CategoryList } from '@/components/category-list';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { SearchPage } from '@/components/search/search-page';
import { SiteSearchForm } from '@/components/site-search-form';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '搜尋', path: '/search' },
];

export async function generateMetadata(): Promise<Metadata> {
  const archive = await getArchive();
  const { site } = archive;
  const description = `在${site.name}的文章裡找字句。`;
  return {
    ...pageMetadata({ title: '搜尋', description, path: '/search' }, archive),
    robots: { index: false },
  };
}

export default async function Search() {
  const archive = await getArchive();
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        edition={archive.edition}
        crumbs={crumbs}
        title="搜尋"
        margin={`${archive.articles.length}篇`}
      />
      <div className="search-page needs-script">
        <SearchPage />
      </div>
      <noscript>
        <p className="mb-6 max-w-[38em]">
          站內搜尋要用JavaScript。沒有它，可以請DuckDuckGo搜尋本站，或從
          <a href="/archive" className="underlined">
            彙整
          </a>
          、
          <a href="/tags" className="underlined">
            標籤
          </a>
          與下面的分類找起。
        </p>
        <SiteSearchForm site={archive.site} edition={archive.edition} />
        <div className="mt-10">
          <CategoryList archive={archive} />
        </div>
      </noscript>
    </>
  );
}
