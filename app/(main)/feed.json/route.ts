import { siteFeed } from '@/app/feed-response';

export const dynamic = 'force-static';

export const GET = () => siteFeed('json');
