import type { SiteIndexAddress } from '@/lib/site-index/site-index-address';

// Where browsers find the index of this build; in development, which makes it when it is asked for.

export const dynamic = 'force-static';

export function GET(): Response {
  const version = process.env.INDEX_VERSION;
  const address = version ? `/_next/static/site-index/${version}` : '/api/site-index';
  return Response.json({ address } satisfies SiteIndexAddress);
}
