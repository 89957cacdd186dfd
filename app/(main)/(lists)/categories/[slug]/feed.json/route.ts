import { categoryFeed, categoryFeedParams, type FeedContext } from '@/app/feed-response';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = categoryFeedParams;

export const GET = (_: Request, context: FeedContext) => categoryFeed('json', context);
