import { inOtherEditions } from '@/app/edition';
import { markdownFiles } from '@/app/markdown-response';

export const dynamic = 'force-static';
// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

export const generateStaticParams = () => inOtherEditions(markdownFiles, { file: '_' });

export { GET } from '@/app/(main)/md/[file]/route';
