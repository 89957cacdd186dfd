import { spawnSync } from 'node:child_process';
import type { NextConfig } from 'next';
import { PHASE_PRODUCTION_BUILD } from 'next/constants';

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

/**
 * Ends a build of broken content with the report alone. In a process of its own: this file is
 * `require`d, and the engine is made of modules that older versions of Node 20 only import.
 */
function stopAtFaults(): void {
  const check = spawnSync(process.execPath, ['--import', 'tsx', 'cli/faults.ts'], {
    stdio: 'inherit',
  });
  if (check.status !== 0) process.exit(1);
}

export default function nextConfig(phase: string): NextConfig {
  // The build's other processes read this file too and inherit these variables: they share one
  // moment (see `getArchive` in lib/articles.ts), and only the first reports.
  process.env.BUILD_TIME ??= new Date().toISOString();
  if (phase === PHASE_PRODUCTION_BUILD && process.env.CONTENT_CHECKED === undefined) {
    process.env.CONTENT_CHECKED = '1';
    stopAtFaults();
  }
  return config;
}
