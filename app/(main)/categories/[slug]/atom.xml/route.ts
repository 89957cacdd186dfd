import { categoryFeed, categoryFeedParams } from '@/app/feed-response';

export const dynamic = 'force-static';
export const dynamicParams = false;
export const generateStaticParams = categoryFeedParams;

export async function GET(_: Request, { params }: RouteContext<'/categories/[slug]/atom.xml'>) {
  return categoryFeed((await params).slug, 'atom');
}
