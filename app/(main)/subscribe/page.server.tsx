import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { FormPage } from '@/components/form-page';
import { SubscribeForm } from '@/components/subscribe-form';
import { formName, outcomes } from '@/lib/letters/subscribe-form';
import { formMetadata } from '@/lib/metadata';

// Static as every page; `app/api/subscribe` takes in what is sent, and leads back to a part of this page.

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  return formMetadata(formName, archive.edition.messages.letters.subscribe, archive);
}

export default async function SubscribePage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const t = archive.edition.messages.letters.subscribe;
  return (
    <FormPage name={formName} archive={archive} outcomes={outcomes} words={t}>
      <SubscribeForm archive={archive} />
    </FormPage>
  );
}
