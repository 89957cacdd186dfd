import type { Metadata, Viewport } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import type { ReactNode } from 'react';
import { FaultNotice } from '@/components/fault-notice';
import { Footer } from '@/components/footer';
import { Masthead } from '@/components/masthead';
import { ThemeScript } from '@/components/theme-script';
import { type Archive, getArchive } from '@/lib/articles';
import type { Publication } from '@/lib/site';
import './globals.css';

// Imported where only development gets to, so that no build knows of it.
const LiveRefresh =
  process.env.NODE_ENV === 'development'
    ? (await import('@/components/live-refresh')).LiveRefresh
    : undefined;

// A page that waits for it is written in another order than one that finds it read: which pages are
// the first of a process depends on what else a build draws.
if (process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD) await getArchive();

/** What the heads of all pages of an edition share. */
export function rootMetadata({ site: { name, description, url } }: Publication): Metadata {
  return {
    metadataBase: new URL(url),
    title: { default: name, template: `%s｜${name}` },
    description,
    formatDetection: { telephone: false },
  };
}

export const rootViewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f5' },
    { media: '(prefers-color-scheme: dark)', color: '#101418' },
  ],
};

/** The document around every page of an edition. */
export function RootLayout({ archive, children }: { archive: Archive; children: ReactNode }) {
  const { edition } = archive;
  return (
    <html lang={edition.language} data-edition={edition.path || undefined} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <a href="#page:content" className="skip-link">
          {edition.messages.site.skipToContent}
        </a>
        {/* On a host an author looks at one article; its own page tells what is wrong with it. */}
        {process.env.NODE_ENV === 'development' && <FaultNotice faults={archive.faults} />}
        <Masthead archive={archive} />
        <main id="page:content" tabIndex={-1} className="sheet outline-none">
          {children}
        </main>
        <Footer archive={archive} />
        {LiveRefresh && <LiveRefresh />}
      </body>
    </html>
  );
}
