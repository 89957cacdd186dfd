import type { Metadata } from 'next';

export const metadata: Metadata = { robots: { index: false, follow: false } };

export { default } from '@/app/(main)/specimen/page';
