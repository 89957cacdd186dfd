import { builtIndex, type SiteIndexAddress } from '@/lib/site-index/site-index-address';

// Where browsers find the index of this build; in development, which makes it when it is asked for.
// `npm run build` and `npm run export` say it in its place once it is made (`cli/beside-build.ts`).

export const dynamic = 'force-static';

export function GET(): Response {
  const version = process.env.INDEX_VERSION;
  const made: SiteIndexAddress = version ? builtIndex(version) : { address: '/api/site-index' };
  return Response.json(made);
}
