import { notFound } from 'next/navigation';
import { type EditionParams, editionArchive, inOtherEditions } from '@/app/edition';
import { type Archive, getArchive } from '@/lib/articles';
import { pathIn } from '@/lib/edition';
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

const slugsOf = ({ categories }: Archive) => categories.map(({ slug }) => ({ slug }));

/** Parameters of the main edition's categories' feeds, for `generateStaticParams`. */
export async function categoryFeedParams() {
  return slugsOf(await getArchive());
}

/** Those of the other editions. */
export function otherCategoryFeedParams() {
  return inOtherEditions(slugsOf, { slug: '_' });
}

async function respond(...scope: Parameters<typeof writeFeed>): Promise<Response> {
  const { body, type } = await writeFeed(...scope);
  return new Response(body, { headers: { 'content-type': type } });
}
