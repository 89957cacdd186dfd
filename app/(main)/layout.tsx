import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageArchive } from '@/app/previewing';
import { RootLayout, rootMetadata, rootViewport } from '@/app/root-layout';
import { getPublication } from '@/lib/site';

export function generateMetadata(): Metadata {
  return rootMetadata(getPublication());
}

export const viewport = rootViewport;

export default async function MainLayout({ children }: { children: ReactNode }) {
  return <RootLayout archive={await pageArchive()}>{children}</RootLayout>;
}
