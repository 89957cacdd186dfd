import { notFound } from 'next/navigation';
import { getArchive } from '@/lib/articles';
import { type FeedFormat, writeFeed } from '@/lib/feeds';

/** The publication's own feed. */
export async function siteFeed(format: FeedFormat): Promise<Response> {
  const { site, articles } = await getArchive();
  return respond({ title: site.name, description: site.description, path: '/', articles }, format);
}

/** The feed of one category. */
export async function categoryFeed(slug: string, format: FeedFormat): Promise<Response> {
  const { site, categories, byCategory } = await getArchive();
  const category = categories.find((one) => one.slug === slug) ?? notFound();
  return respond(
    {
      title: `${site.name}：${category.name}`,
      description: category.description,
      path: `/categories/${slug}`,
      articles: byCategory.get(slug) ?? [],
    },
    format,
  );
}

/** Parameters of the categories' feeds, for `generateStaticParams`. */
export async function categoryFeedParams() {
  const { categories } = await getArchive();
  return categories.map(({ slug }) => ({ slug }));
}

async function respond(...[scope, format]: Parameters<typeof writeFeed>): Promise<Response> {
  const { body, type } = await writeFeed(scope, format);
  return new Response(body, { headers: { 'content-type': type } });
}
