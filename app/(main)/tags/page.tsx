import type { Metadata } from 'next';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { getArchive } from '@/lib/articles';
import { pageJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import { sitePath } from '@/lib/slug';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '標籤', path: '/tags' },
];

export async function generateMetadata(): Promise<Metadata> {
  const { byTag, site } = await getArchive();
  const description = `${site.name}的${byTag.size}個標籤，依文章數排列。`;
  return pageMetadata({ title: '標籤', description, path: '/tags' });
}

export default async function TagsPage() {
  const { byTag } = await getArchive();
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs)} />
      <PageHead crumbs={crumbs} title="標籤" margin={`${byTag.size}個標籤`} />
      <ul className="columns-2 gap-x-10 border-t border-hairline pt-4 md:columns-4">
        {[...byTag.values()].map(({ slug, name, articles }) => (
          <li key={slug} className="break-inside-avoid">
            <a href={sitePath('tags', slug)} className="inline-flex items-baseline gap-x-2 py-1.5">
              {name}
              <span className="text-fine text-muted">{articles.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
