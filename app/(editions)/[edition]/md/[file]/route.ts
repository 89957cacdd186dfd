import { inOtherEditions } from '@/app/edition';
import { markdownFiles } from '@/app/markdown-response';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => inOtherEditions(markdownFiles, { file: '_' });

export { GET } from '@/app/(main)/md/[file]/route';
