import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { type EditionParams, otherEditions } from '@/app/edition';
import { RootLayout, rootMetadata, rootViewport } from '@/app/root-layout';
import { getArchive } from '@/lib/articles';

export const generateStaticParams = otherEditions;

interface Props {
  params: Promise<EditionParams>;
  children: ReactNode;
}

/** A layout cannot answer with the 404 page; the page in it does where there is no such edition. */
async function layoutArchive({ params }: Props) {
  return (await getArchive((await params).edition)) ?? getArchive();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return rootMetadata(await layoutArchive(props));
}

export const viewport = rootViewport;

/** The document of every edition but the main one. */
export default async function EditionLayout(props: Props) {
  return <RootLayout archive={await layoutArchive(props)}>{props.children}</RootLayout>;
}
