import { createHash } from 'node:crypto';
import { askedScript, speculationRules, themeScript } from './inline-scripts';
import { isLimited } from './prerender-limit';
import { lateLoaderScript, loaderScript } from './script-on-intent/loader';

/** A header of an answer. */
export interface Header {
  key: string;
  value: string;
}

/** The headers of the answers whose path begins like this. Of two that fit, the later one counts. */
export interface HeaderRule {
  path: string;
  headers: Header[];
}

type Directives = Readonly<Record<string, string>>;

const policy = (directives: Directives): string =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');

/** The player's interface, and the player's code that this loads; on http only for looking at it. */
const youTube = ['www.youtube.com/iframe_api', 'www.youtube.com/s/player/'];

const player = 'https://www.youtube-nocookie.com';

const nothing: Directives = {
  'default-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const shown: Directives = {
  ...nothing,
  // Every page has rules of its own (what it shows of the style sheet, the faces of its headlines),
  // and values that are data stand in attributes (a category's hue, the colours of code).
  'style-src': "'self' 'unsafe-inline'",
  // A cover's blurred likeness is in the page.
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'media-src': "'self'",
  'worker-src': "'self'",
  'frame-src': player,
  // The 404 page offers a public search engine where script is off.
  'form-action': "'self' https://duckduckgo.com",
};

/** Code that stands in pages, by its hash: none of it differs between pages. */
const inline = [
  loaderScript,
  ...(isLimited ? [lateLoaderScript] : []),
  themeScript,
  askedScript,
  speculationRules,
].map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);

/**
 * Pages' policies; a script has to pass both. The first lets nothing run but our own inline code, by
 * its hash, and what that loads: a script that got into a page's HTML does not run, wherever it comes
 * from. The second says where what is loaded may come from: this site, and the player's two scripts.
 */
const pagePolicy = [
  policy({
    ...shown,
    'script-src': `${inline.join(' ')} 'strict-dynamic'`,
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default youtube-widget-api',
  }),
  policy({ 'script-src': ["'self'", ...inline, ...youTube].join(' ') }),
].join(', ');

const permissions = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'unload',
  'usb',
  'xr-spatial-tracking',
];

/** What the player is allowed. */
const forPlayer = new Set(['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture']);

const always: Header[] = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // The player refuses readers of whom it does not know the site.
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: permissions
      .map((name) => `${name}=(${forPlayer.has(name) ? `self "${player}"` : ''})`)
      .join(', '),
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

/** The one header that asks for pages without code in them. */
export const policyKey = 'Content-Security-Policy';

const contentPolicy = (value: string): Header => ({ key: policyKey, value });

/** The security headers of what is a file, in an export and beside a server. */
export const fileHeaders: readonly HeaderRule[] = [
  { path: '/', headers: [...always, contentPolicy(pagePolicy)] },
  {
    // Pagefind's worker obeys its own file's policy: it fetches its index, and compiles WebAssembly.
    path: '/_next/static/',
    headers: [
      contentPolicy(
        policy({ ...nothing, 'connect-src': "'self'", 'script-src': "'wasm-unsafe-eval'" }),
      ),
    ],
  },
];

/**
 * The site's security headers for `next start` and hosts by `next.config.ts`; others have those of
 * files from this module's functions.
 *
 * Pages that a server makes for authors alone (`/preview/`) hold what Next writes into them, code
 * that differs by page; there the policy allows inline code. Where no server answers, a file at such
 * an address must not be allowed as much.
 */
export const securityHeaders: readonly HeaderRule[] = [
  ...fileHeaders,
  {
    path: '/preview/',
    headers: [
      contentPolicy(
        policy({ ...shown, 'script-src': `'self' 'unsafe-inline' ${youTube.join(' ')}` }),
      ),
    ],
  },
];

/** The headers of files as static hosts read them (`_headers`: Netlify, Cloudflare Pages and others). */
export function headersFile(): string {
  return fileHeaders
    .map(({ path, headers }) =>
      [
        `${path}*`,
        // Where two rules fit, such hosts send both headers unless the first is taken back.
        ...(path === '/' ? [] : headers.map(({ key }) => `  ! ${key}`)),
        ...headers.map(({ key, value }) => `  ${key}: ${value}`),
      ].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** The policies of files for nginx, by path: to be included in its `http` block. */
export function nginxPolicies(): string {
  const rows = fileHeaders.flatMap(({ path, headers }) =>
    headers
      .filter(({ key }) => key === policyKey)
      .map(({ value }) => `    ${path === '/' ? 'default' : `~^${path}`} ${quoted(value)};`),
  );
  return ['map $uri $content_security_policy {', ...rows, '}', ''].join('\n');
}

/**
 * All headers of files for nginx: to be included in a `server` block, and in every `location` that has an
 * `add_header` of its own, which nginx then uses alone.
 */
export function nginxHeaders(): string {
  return [
    ...always.map(({ key, value }) => [key, quoted(value)]),
    [policyKey, '$content_security_policy'],
  ]
    .map(([key, value]) => `add_header ${key} ${value} always;\n`)
    .join('');
}
