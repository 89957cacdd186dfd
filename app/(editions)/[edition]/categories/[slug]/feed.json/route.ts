import { inOtherEditions } from '@/app/edition';
import { orPlaceholder } from '@/app/static-params';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const params = await inOtherEditions(({ categories }) =>
    categories.map(({ slug }) => ({ slug })),
  );
  return orPlaceholder(params, { edition: '_', slug: '_' });
}

export { GET } from '@/app/(main)/categories/[slug]/feed.json/route';
