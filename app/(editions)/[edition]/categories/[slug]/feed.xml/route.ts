import { otherCategoryFeedParams } from '@/app/feed-response';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = otherCategoryFeedParams;

export { GET } from '@/app/(main)/(lists)/categories/[slug]/feed.xml/route';
