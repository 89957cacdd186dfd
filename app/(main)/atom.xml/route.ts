import { type FeedContext, siteFeed } from '@/app/feed-response';

export const dynamic = 'force-static';

export const GET = (_: Request, context: FeedContext) => siteFeed('atom', context);
