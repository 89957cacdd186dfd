import type { Metadata } from 'next';
import { JsonLd } from '@/components/json-ld';
import { LibraryShelf } from '@/components/library-shelf';
import { PageHead } from '@/components/page-head';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import './library.css';

const path = '/library';
const title = '我的書架';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: title, path },
];

export async function generateMetadata(): Promise<Metadata> {
  const archive = await getArchive();
  const { site } = archive;
  const description = `你在${site.name}讀到一半、留著稍後讀和讀過的文章，只記在這台裝置上。`;
  return { ...pageMetadata({ title, description, path }, archive), robots: { index: false } };
}

export default async function LibraryPage() {
  const archive = await getArchive();
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead edition={archive.edition} crumbs={crumbs} title={title}>
        <p>
          讀到一半、留著稍後讀和讀過的文章。這些只記在這台裝置的這個瀏覽器裡，不會傳給任何人，我們也看不到。
        </p>
      </PageHead>
      <p className="library-plain">
        書架要靠JavaScript讀出裝置上的紀錄，這裡沒有開啟。想找文章，可以從
        <a href="/archive" className="underlined">
          彙整
        </a>
        與
        <a href="/categories" className="underlined">
          分類
        </a>
        開始。
      </p>
      <LibraryShelf />
    </>
  );
}
