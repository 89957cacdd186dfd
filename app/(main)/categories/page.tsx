import type { Metadata } from 'next';
import { CategoryList } from '@/components/category-list';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '分類', path: '/categories' },
];

export async function generateMetadata(): Promise<Metadata> {
  const { categories } = await getArchive();
  const names = categories.map(({ name }) => name).join('、');
  return pageMetadata({ title: '分類', description: `${names}。`, path: '/categories' });
}

export default async function CategoriesPage() {
  const archive = await getArchive();
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title="分類" margin={`${archive.categories.length}個分類`} />
      <CategoryList archive={archive} />
    </>
  );
}
