import type { Metadata } from 'next';
import { FrontLead } from '@/components/front-lead';
import { FrontSection } from '@/components/front-section';
import { JsonLd } from '@/components/json-ld';
import { SeriesAndYears } from '@/components/series-and-years';
import { getArchive } from '@/lib/articles';
import { siteJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';
import { getSite } from '@/lib/site';

/** Headlines without pictures beside the lead. */
const headlineCount = 4;
const perSection = 4;

export function generateMetadata(): Metadata {
  const { name, tagline, description } = getSite();
  const metadata = pageMetadata({ title: `${name}｜${tagline}`, description, path: '/' });
  return { ...metadata, title: { absolute: metadata.title } };
}

export default async function FrontPage() {
  const archive = await getArchive();
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
      <JsonLd graph={siteJsonLd()} />
      <h1 className="sr-only">{archive.site.name}</h1>
      {lead ? (
        <FrontLead lead={lead} headlines={headlines} />
      ) : (
        <p className="py-20">還沒有文章。</p>
      )}
      {sections.map(({ category, articles }, index) => (
        <FrontSection
          key={category.slug}
          category={category}
          articles={articles}
          mirrored={index % 2 === 1}
        />
      ))}
      <SeriesAndYears archive={archive} />
    </>
  );
}
