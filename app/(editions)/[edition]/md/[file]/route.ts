import { inOtherEditions } from '@/app/edition';
import { orPlaceholder } from '@/app/static-params';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  const params = await inOtherEditions(({ articles }) =>
    articles.map(({ slug }) => ({ file: `${slug}.md` })),
  );
  return orPlaceholder(params, { edition: '_', file: '_' });
}

export { GET } from '@/app/(main)/md/[file]/route';
