import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { NextConfig } from 'next';
import {
  IMAGES_MANIFEST,
  PHASE_DEVELOPMENT_SERVER,
  PHASE_PRODUCTION_BUILD,
  PHASE_PRODUCTION_SERVER,
} from 'next/constants';
import {
  giveFacts,
  startBeside,
  takeFacts,
  takeMade,
  tellBuiltFrom,
  type Variables,
} from './cli/beside-build';
import { demandUsableSetup } from './cli/usable-setup';
import { builtFrom, builtFromName } from './lib/built-from';
import { keepCompiled } from './lib/compiled-code';
import { ContentError } from './lib/fault';
import { hasFunctions } from './lib/host';
import { isRunning } from './lib/is-running';
import { missingPath } from './lib/missing-pages';
import { cacheDir } from './lib/paths';
import { isLimited } from './lib/prerender-limit';
import { isCounting } from './lib/reads/counting';
import { factsName, tracedFacts } from './lib/reads/facts-name';
import { policyKey, securityHeaders } from './lib/security-headers';
import { getPublication } from './lib/site';

const staticExport = process.env.STATIC_EXPORT === '1';

const contentFolder = process.env.CONTENT_DIR ?? 'content';

// As `next build` leaves pages, they hold code that a strict policy forbids: `cli/build.ts` rewrites them.
const isRewritten = process.env.PAGES_REWRITTEN === '1' || Boolean(process.env.NEXT_ADAPTER_PATH);

const distDir = process.env.DIST_DIR ?? '.next';

// A folder cannot be called `[slug].md`. The export puts the files there instead.
const markdownEditions = [
  { source: '/posts/:slug.md', destination: '/md/:slug.md' },
  { source: '/:edition/posts/:slug.md', destination: '/:edition/md/:slug.md' },
];

/**
 * Packages that read WebAssembly that lies beside them, or one another by names that no bundler sees
 * (the rate limiter asks for drizzle's operators).
 */
const external = [
  'harfbuzzjs',
  '@electric-sql/pglite',
  'drizzle-orm',
  'nodemailer',
  'rate-limiter-flexible',
];

/** What an edition answers where it has no page; the main one's is Next's own. */
function missingPages() {
  try {
    const [, ...others] = getPublication().editions;
    return others.map((edition) => ({
      source: `${edition.path}/:path+`,
      destination: missingPath(edition),
    }));
  } catch (error) {
    // In development, where the pages tell it.
    if (error instanceof ContentError) return [];
    throw error;
  }
}

/** Pages that a server sends with what others read: a cache before it keeps them for minutes alone. */
function pagesWithLists(): string[] {
  if (process.env.NODE_ENV !== 'production' || hasFunctions) return [];
  const { site, editions, categories } = getPublication();
  if (!isCounting(site)) return [];
  // By name: where there is none, the 404 page says itself that nobody is to keep it.
  const lists = categories.map(({ slug }) => `/categories/${slug}`);
  return editions.flatMap(({ path }) => [path || '/', ...lists.map((list) => path + list)]);
}

const config: NextConfig = {
  distDir,
  ...(process.env.NEXT_ADAPTER_PATH ? { adapterPath: path.resolve('cli/next-adapter.mjs') } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  // Two root layouts, so that none of them is that of an address without a route.
  experimental: {
    globalNotFound: true,
    // Next's own default leaves one processor idle, of two. Each process draws its part of the pages in
    // the alphabetical order of their routes: hence the groups `(images)` and `(lists)`, which come
    // before the articles, so that no process is left with all that takes long.
    cpus: availableParallelism(),
    // It measures what the router would fetch ahead, which no page of ours has it do.
    prefetchInlining: false,
    // Elsewhere what was compiled is kept whole (`lib/compiled-code.ts`), and the compiler has less to do.
    turbopackFileSystemCacheForBuild: hasFunctions,
  },
  serverExternalPackages: external,
  // Files such as `route.server.ts` do not exist for an export.
  pageExtensions: staticExport ? ['ts', 'tsx'] : ['server.ts', 'server.tsx', 'ts', 'tsx'],
  // A build makes all sizes of the pictures (`lib/picture-sizes/`): `/_next/image` makes none.
  images: { unoptimized: true },
  ...(staticExport
    ? { output: 'export' as const }
    : {
        rewrites: async () => ({
          // Without its cookie a preview is the site's ordinary 404 page; nothing is read for it.
          beforeFiles: [
            {
              source: '/preview/:path*',
              missing: [{ type: 'cookie' as const, key: '__prerender_bypass' }],
              destination: '/404',
            },
          ],
          afterFiles: markdownEditions,
          // A share image that the build left to be made when it is asked for.
          fallback: [
            { source: '/share/:file', destination: '/api/share-image/:file' },
            ...missingPages(),
          ],
        }),
        headers: async () => [
          ...securityHeaders
            .map(({ path, headers }) => ({
              source: `${path}:path*`,
              headers: headers.filter(({ key }) => isRewritten || key !== policyKey),
            }))
            .filter(({ headers }) => headers.length > 0),
          // Their addresses are keys; forms on them need their origin.
          ...['/api/letters/:path*', '/api/preview/:path*'].map((source) => ({
            source,
            headers: [{ key: 'Referrer-Policy', value: 'strict-origin' }],
          })),
          ...pagesWithLists().map((source) => ({
            source,
            headers: [{ key: 'Cache-Control', value: 's-maxage=300' }],
          })),
          ...['/preview/:path*', '/api/:path*', '/stats'].map((source) => ({
            source,
            headers: [
              { key: 'Cache-Control', value: 'private, no-store' },
              { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
            ],
          })),
        ],
        // What is made from the publication's files on the host itself.
        outputFileTracingIncludes: {
          ...Object.fromEntries(
            [
              'preview',
              'report',
              'subscribe',
              'letters/confirm',
              'letters/mine',
              'letters/unsubscribe',
            ].map((route) => [`/api/${route}`, [`${contentFolder}/*.yaml`]]),
          ),
          '/api/read': [tracedFacts],
          '/stats': [tracedFacts],
          // Besides what `/api/report` has, which is part of its name.
          '/api/report/thanks': [tracedFacts],
          '/api/share-image/\\[file\\]': [
            `${contentFolder}/**/*`,
            'public/**/*',
            'node_modules/@expo-google-fonts/noto-serif-*/700Bold/*.ttf',
            'node_modules/harfbuzzjs/dist/*',
          ],
          // Not `/preview/*`, which is found in `/api/preview/exit`, too.
          '/preview/\\[slug\\]': [`${contentFolder}/**/*`, 'public/**/*'],
        },
      }),
};

/** Whether the build that is to be served has left pages to be made by the server. */
function isLimitedBuild(): boolean {
  const manifest = readFileSync(path.join(distDir, 'required-server-files.json'), 'utf8');
  return JSON.parse(manifest).config.env?.STORED_ARCHIVE !== undefined;
}

/** Whether the build that is to be served counts how often its articles are read. */
function hasFacts(): boolean {
  return existsSync(path.join(distDir, factsName));
}

/** What authors need in `next dev` and no build has. */
const development: NextConfig = {
  ...config,
  pageExtensions: ['dev.ts', 'dev.tsx', 'server.ts', 'server.tsx', 'ts', 'tsx'],
  env: { TITLE_FONTS: '/api/site-index/fonts' },
  // Pagefind starts a program that lies beside it.
  serverExternalPackages: [...external, 'pagefind', 'subset-font'],
  rewrites: async () => ({
    afterFiles: [
      ...markdownEditions,
      // A cover or a title that changed since the routes were listed.
      { source: '/share/:file', destination: '/api/share-image/:file' },
      // The article as its file stands now. The page itself knows only the articles it was started with.
      { source: '/posts/:slug', destination: '/preview/:slug' },
    ],
    fallback: missingPages(),
  }),
};

/** What is made beside the build while it compiles. */
let made: Promise<Variables> | undefined;

/**
 * Reads the articles before a build that no command of ours has started, and tells its processes where
 * they are kept; ends a build of broken content with the report alone.
 */
async function prepareBuild(): Promise<void> {
  demandUsableSetup();
  const beside = startBeside(cacheDir);
  Object.assign(process.env, await beside.next());
  giveFacts(cacheDir);
  made = beside.next().then(async (known) => ({ ...known, ...(await beside.next()) }));
}

/** Takes what was made meanwhile into the build, and tells the processes that will draw its pages. */
async function afterCompile({ distDir }: { distDir: string }): Promise<void> {
  const { KEEP_COMPILED, CODE_VERSION = '', MADE_FILE, MADE_BY } = process.env;
  if (KEEP_COMPILED) keepCompiled(distDir, KEEP_COMPILED, CODE_VERSION);
  if (MADE_FILE) {
    while (!existsSync(MADE_FILE)) {
      // Whoever would write it is no longer there.
      if (!isRunning(Number(MADE_BY))) process.exit(1);
      await setTimeout(50);
    }
    Object.assign(process.env, JSON.parse(readFileSync(MADE_FILE, 'utf8')));
  }
  if (made) {
    Object.assign(process.env, await made);
    takeFacts(distDir, cacheDir);
    takeMade(path.join(distDir, 'static'), cacheDir, process.env.INDEX_VERSION ?? '');
    tellBuiltFrom(distDir);
  }
}

/**
 * Has pages made that the build left out. Next wants `dynamicParams` written out in a route's file,
 * so the files of these routes are changed as they are read.
 */
const openRoutes = {
  condition: { content: /^\/\/ With PRERENDER_LIMIT it is true/m },
  loaders: [path.resolve('cli/open-route.cjs')],
};

/**
 * Has Next leave out what its router would fetch ahead of a page: no page of ours has links that it
 * follows, and to take each page's data apart and put it together again, in files of their own, takes
 * a third of the time that it takes to draw them.
 */
const noPrefetches = {
  condition: { path: /next\/dist\/esm\/server\/app-render\/collect-segment-data\.js$/ },
  loaders: [path.resolve('cli/no-prefetches.cjs')],
};

/**
 * Ends a server that has half of a build to serve. Next names a build before it draws its pages, and
 * would start with some missing and answer each request with 500; its own manifest of these it writes
 * last, and `cli/build.ts` the other file, once all pages are rewritten and the index is there.
 */
function demandWholeBuild(): void {
  const written = [IMAGES_MANIFEST, builtFromName];
  if (written.every((name) => existsSync(path.join(distDir, name)))) return;
  console.error(`${distDir}/ 裡的網站沒有建完，請再執行一次 npm run build。`);
  process.exit(1);
}

export default async function nextConfig(phase: string): Promise<NextConfig> {
  // The build's other processes read this file too and inherit these variables: they share one
  // moment (see `getArchive` in lib/articles.ts), and only the first reports.
  process.env.BUILD_TIME ??= new Date().toISOString();
  if (phase === PHASE_DEVELOPMENT_SERVER) return development;
  if (phase === PHASE_PRODUCTION_SERVER) {
    demandWholeBuild();
    process.env.BUILT_FROM ??= readFileSync(path.join(distDir, builtFromName), 'utf8');
    const handler = isLimitedBuild() ? 'page-cache' : hasFacts() ? 'list-cache' : undefined;
    return handler ? { ...config, cacheHandler: path.resolve(`cli/${handler}.mjs`) } : config;
  }
  if (phase === PHASE_PRODUCTION_BUILD && process.env.KEPT_ARTICLES === undefined) {
    await prepareBuild();
  }
  return {
    ...config,
    experimental: {
      ...config.experimental,
      // A server of one's own loads its code once, and to make it smaller takes a quarter of the
      // compiler's time; functions are started anew time and again.
      turbopackMinify: { server: hasFunctions, client: true },
    },
    typescript: { ignoreBuildErrors: process.env.TYPES_CHECKED === '1' },
    turbopack: {
      rules: { '*.js': noPrefetches, ...(isLimited ? { '*.{ts,tsx}': openRoutes } : {}) },
    },
    // All pages name it: it is that of the code, so that an edit leaves other pages as they are.
    generateBuildId: () => process.env.CODE_VERSION ?? null,
    env: {
      TITLE_FONTS: '/_next/static/fonts',
      // Elsewhere the server says so: code is compiled for more than one commit.
      ...(hasFunctions ? { BUILT_FROM: builtFrom() } : {}),
      ...(isLimited ? { STORED_ARCHIVE: process.env.STORED_ARCHIVE } : {}),
    },
    compiler: { runAfterProductionCompile: afterCompile },
  };
}
