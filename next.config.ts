import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';
import { reportFaultsAndExit } from './lib/report-faults';

const staticExport = process.env.STATIC_EXPORT === '1';

const config: NextConfig = {
  distDir: process.env.DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  images: staticExport
    ? { unoptimized: true }
    : { formats: ['image/avif', 'image/webp'], minimumCacheTTL: 31_536_000 },
  ...(staticExport
    ? { output: 'export' as const }
    : {
        // A folder cannot be called `[slug].md`. The export puts the files there instead.
        rewrites: async () => [{ source: '/posts/:slug.md', destination: '/md/:slug.md' }],
      }),
};

export default async function nextConfig(phase: string): Promise<NextConfig> {
  // The build's other processes read this file too and inherit the variable: they share one
  // moment (see `getArchive` in lib/articles.ts), and only the first reports.
  const isFirst = process.env.BUILD_TIME === undefined;
  process.env.BUILD_TIME ??= new Date().toISOString();
  if (phase === PHASE_PRODUCTION_BUILD && isFirst) await reportFaultsAndExit();
  return config;
}
