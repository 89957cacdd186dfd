import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { CategoryList } from '@/components/category-list';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const { categories: t, site } = archive.edition.messages;
  const names = archive.categories.map(({ name }) => name).join(site.comma);
  const description = fill(t.description, { names });
  return pageMetadata({ title: t.title, description, path: '/categories' }, archive);
}

export default async function CategoriesPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition } = archive;
  const t = edition.messages.categories;
  const crumbs = crumbsTo(edition, [t.title, '/categories']);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        crumbs={crumbs}
        title={t.title}
        margin={fill(t.count, { count: archive.categories.length })}
        edition={edition}
      />
      <CategoryList archive={archive} />
    </>
  );
}
