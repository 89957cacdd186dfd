import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { FrontLead } from '@/components/front-lead';
import { FrontSection } from '@/components/front-section';
import { JsonLd } from '@/components/json-ld';
import { SeriesAndYears } from '@/components/series-and-years';
import { WeekPlace } from '@/components/week-place';
import { siteJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

/** Headlines without pictures beside the lead. */
const headlineCount = 4;
const perSection = 4;

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const { name, tagline, description } = archive.site;
  const title = `${name}｜${tagline}`;
  const metadata = pageMetadata({ title, description, path: '/' }, archive);
  return { ...metadata, title: { absolute: metadata.title } };
}

export default async function FrontPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const [lead, ...others] = archive.articles;
  const headlines = others.slice(0, headlineCount);
  const placed = new Set([lead, ...headlines]);
  const sections = archive.categories.flatMap((category) => {
    const articles = (archive.byCategory.get(category.slug) ?? [])
      .filter((article) => !placed.has(article))
      .slice(0, perSection);
    // An article of two categories shows in the first.
    for (const article of articles) placed.add(article);
    return articles.length > 0 ? [{ category, articles }] : [];
  });
  return (
    <>
      <JsonLd graph={siteJsonLd(archive)} />
      <h1 className="sr-only">{archive.site.name}</h1>
      {lead ? (
        <FrontLead lead={lead} headlines={headlines} />
      ) : (
        <p className="py-20">{archive.edition.messages.front.empty}</p>
      )}
      <WeekPlace publication={archive} />
      {sections.map(({ category, articles }, index) => (
        <FrontSection
          key={category.slug}
          category={category}
          edition={archive.edition}
          articles={articles}
          mirrored={index % 2 === 1}
        />
      ))}
      <SeriesAndYears archive={archive} />
    </>
  );
}
