import type { NextConfig } from 'next';

// One moment for all of a build's processes: see `getArchive` in lib/articles.ts.
process.env.BUILD_TIME ??= new Date().toISOString();

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

export default config;
