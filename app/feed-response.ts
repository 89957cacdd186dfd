import { notFound } from 'next/navigation';
import { type EditionParams, editionArchive } from '@/app/edition';
import { getArchive } from '@/lib/articles';
import { pathIn } from '@/lib/editions';
import { type FeedFormat, writeFeed } from '@/lib/feeds';
import { fill } from '@/lib/messages/fill';

/** What the routes of an edition's feeds are given. */
export interface FeedContext {
  params: Promise<EditionParams & { slug?: string }>;
}

/** The publication's own feed. */
export async function siteFeed(format: FeedFormat, { params }: FeedContext): Promise<Response> {
  const archive = await editionArchive(params);
  const { site, articles, edition } = archive;
  const { name: title, description } = site;
  return respond({ title, description, path: pathIn(edition, '/'), articles }, format, archive);
}

/** The feed of one category. */
export async function categoryFeed(format: FeedFormat, { params }: FeedContext): Promise<Response> {
  const archive = await editionArchive(params);
  const { slug } = await params;
  const { site, categories, byCategory, edition } = archive;
  const category = categories.find((one) => one.slug === slug) ?? notFound();
  return respond(
    {
      title: fill(edition.messages.feeds.titleOfCategory, {
        name: site.name,
        category: category.name,
      }),
      description: category.description,
      path: pathIn(edition, `/categories/${category.slug}`),
      articles: byCategory.get(category.slug) ?? [],
    },
    format,
    archive,
  );
}

/** Parameters of the main edition's categories' feeds, for `generateStaticParams`. */
export async function categoryFeedParams() {
  const { categories } = await getArchive();
  return categories.map(({ slug }) => ({ slug }));
}

async function respond(...scope: Parameters<typeof writeFeed>): Promise<Response> {
  const { body, type } = await writeFeed(...scope);
  return new Response(body, { headers: { 'content-type': type } });
}
