import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { JsonLd } from '@/components/json-ld';
import { LibraryShelf } from '@/components/library-shelf';
import { Message } from '@/components/message';
import { PageHead } from '@/components/page-head';
import { pathIn } from '@/lib/edition';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import './library.css';

const path = '/library';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.library;
  const description = fill(t.description, { name: archive.site.name });
  return {
    ...pageMetadata({ title: t.title, description, path }, archive),
    robots: { index: false },
  };
}

export default async function LibraryPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition } = archive;
  const { library: t, site, archive: years, categories } = edition.messages;
  const crumbs = crumbsTo(edition, [t.title, path]);
  const link = (href: string, label: string) => (
    <a href={pathIn(edition, href)} className="underlined">
      {label}
    </a>
  );
  const ways = {
    home: link('/', site.home),
    archive: link('/archive', years.title),
    categories: link('/categories', categories.title),
  };
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead edition={edition} crumbs={crumbs} title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <p className="library-plain">
        <Message text={t.withoutScript} parts={ways} />
      </p>
      <LibraryShelf words={t} waysOn={<Message text={t.ways} parts={ways} />} />
    </>
  );
}
