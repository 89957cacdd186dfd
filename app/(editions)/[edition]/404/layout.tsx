import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { type EditionProps, editionArchive } from '@/app/edition';
import { NotFoundPage, newestCount } from '@/components/not-found-page';

interface Props extends EditionProps {
  children: ReactNode;
}

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  return { title: (await editionArchive(params)).edition.messages.notFound.title };
}

/**
 * What is shown below this edition's address where there is no page, see `missingPages` in
 * next.config.ts. A layout, because `notFound()` gives a page the status 404 and a `not-found.tsx`
 * is not told its edition.
 */
export default async function MissingLayout({ params, children }: Props) {
  const archive = await editionArchive(params);
  return (
    <>
      <NotFoundPage archive={archive} newest={archive.articles.slice(0, newestCount)} />
      <Suspense>{children}</Suspense>
    </>
  );
}
