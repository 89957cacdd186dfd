import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { CategoryList } from '@/components/category-list';
import { JsonLd } from '@/components/json-ld';
import { Message } from '@/components/message';
import { PageHead } from '@/components/page-head';
import { SearchPage } from '@/components/search/search-page';
import { SiteSearchForm } from '@/components/site-search-form';
import { pathIn } from '@/lib/edition';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';

const path = '/search';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.search;
  const description = fill(t.description, { name: archive.site.name });
  // Whatever is asked for, the address for search engines is the one without a question.
  return pageMetadata({ title: t.title, description, path }, archive);
}

export default async function Search({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition } = archive;
  const { search: t, listing, archive: years, tags } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, path]);
  const link = (href: string, label: string) => (
    <a href={pathIn(edition, href)} className="underlined">
      {label}
    </a>
  );
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead
        edition={edition}
        crumbs={crumbs}
        title={t.title}
        margin={fill(listing.count, { count: archive.articles.length })}
      >
        {fill(t.description, { name: archive.site.name })}
      </PageHead>
      <div className="search-page needs-script">
        <SearchPage words={t} />
      </div>
      <noscript>
        <p className="mb-6 max-w-[38em]">
          <Message
            text={t.withoutScript}
            parts={{ archive: link('/archive', years.title), tags: link('/tags', tags.title) }}
          />
        </p>
        <SiteSearchForm site={archive.site} edition={edition} />
        <div className="mt-10">
          <CategoryList archive={archive} />
        </div>
      </noscript>
    </>
  );
}
