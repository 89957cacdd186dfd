import type { ReactNode } from 'react';
import { crumbsTo, pageJsonLd } from '@/lib/json-ld';
import type { Publication } from '@/lib/site';
import { JsonLd } from './json-ld';
import { PageHead } from './page-head';
import { Outcomes } from './reader-form';

interface FormPageProps<Outcome extends string> {
  /** Of the form; its page has the address of the same name. */
  name: string;
  archive: Publication;
  outcomes: readonly Outcome[];
  words: Readonly<Record<Outcome | 'title' | 'intro' | 'backToForm' | 'onToFront', string>>;
  /** The form itself. */
  children: ReactNode;
}

/** The page of a form that readers send, with what became of it. */
export function FormPage<Outcome extends string>({
  name,
  archive,
  outcomes,
  words,
  children,
}: FormPageProps<Outcome>) {
  const { edition } = archive;
  const crumbs = crumbsTo(edition, [words.title, `/${name}`]);
  return (
    <>
      <JsonLd graph={pageJsonLd(crumbs, archive)} />
      <PageHead edition={edition} crumbs={crumbs} title={words.title}>
        <p>{words.intro}</p>
      </PageHead>
      <Outcomes form={name} edition={edition} outcomes={outcomes} words={words} />
      {children}
    </>
  );
}
