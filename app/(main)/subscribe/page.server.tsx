import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import { Outcomes } from '@/components/reader-form';
import { SubscribeForm } from '@/components/subscribe-form';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import { formName, outcomes } from '@/lib/letters/subscribe-form';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';

// Static as every page; `app/api/subscribe` takes in what is sent, and leads back to a part of this page.

const path = '/subscribe';

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.letters.subscribe;
  const description = fill(t.description, { name: archive.site.name });
  return {
    ...pageMetadata({ title: t.title, description, path }, archive),
    robots: { index: false },
  };
}

export default async function SubscribePage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { edition } = archive;
  const t = edition.messages.letters.subscribe;
  const crumbs = crumbsTo(edition, [t.title, path]);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead edition={edition} crumbs={crumbs} title={t.title}>
        <p>{t.intro}</p>
      </PageHead>
      <Outcomes
        form={formName}
        edition={edition}
        outcomes={outcomes}
        failed={['closed', 'wrong']}
        words={t}
      />
      <SubscribeForm archive={archive} />
    </>
  );
}
