import { otherEditions } from '@/app/edition';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = otherEditions;

export { GET } from '@/app/(main)/feed.json/route';
