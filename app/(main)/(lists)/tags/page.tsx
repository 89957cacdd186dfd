import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { pathIn } from '@/lib/edition';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { sitePath } from '@/lib/slug';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const { byTag, site, edition } = archive;
  const t = edition.messages.tags;
  const description = fill(t.description, { name: site.name, count: byTag.size });
  return pageMetadata({ title: t.title, description, path: '/tags' }, archive);
}

export default async function TagsPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { byTag, edition } = archive;
  const t = edition.messages.tags;
  const crumbs = crumbsTo(edition, [t.title, '/tags']);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        crumbs={crumbs}
        title={t.title}
        margin={fill(t.count, { count: byTag.size })}
        edition={edition}
      />
      <ul className="columns-2 gap-x-10 hairline-t pt-4 md:columns-4">
        {[...byTag.values()].map(({ slug, name, articles }) => (
          <li key={slug} className="break-inside-avoid">
            <a
              href={pathIn(edition, sitePath('tags', slug))}
              className="inline-flex items-baseline gap-x-2 py-1.5"
            >
              {name}
              <span className="text-fine text-muted">{articles.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
