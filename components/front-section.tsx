import type { Article } from '@/lib/article';
import { type Edition, pathIn } from '@/lib/edition';
import type { Category } from '@/lib/site';
import { ArticleCard } from './article-card';
import { categoryHue } from './category-hue';

interface FrontSectionProps {
  category: Category;
  edition: Edition;
  /** At least one. */
  articles: readonly Article[];
  /** Every other section is laid out the other way round, so that no two neighbours look alike. */
  mirrored: boolean;
}

const wholeWidth = '(width < 600px) 100vw, (width < 1160px) 62vw, 760px';
const halfWidth = '(width < 600px) 100vw, (width < 1160px) 46vw, 560px';

/** A category on the front page, laid out by how many articles it has to show. */
export function FrontSection({ category, edition, articles, mirrored }: FrontSectionProps) {
  const headingId = `page:${category.slug}`;
  return (
    <section
      aria-labelledby={headingId}
      className="drawn-late mt-16 md:mt-20"
      style={categoryHue(category)}
    >
      <div className="flex items-baseline justify-between gap-x-6 border-t-2 border-ink pt-2">
        <h2 id={headingId} className="text-large whitespace-nowrap">
          <a href={pathIn(edition, `/categories/${category.slug}`)} className="headline category">
            {category.name}
          </a>
        </h2>
        <p className="hidden text-small text-muted sm:block">{category.description}</p>
      </div>
      <div className="mt-5">
        <SectionLayout articles={articles} mirrored={mirrored} />
      </div>
    </section>
  );
}

function SectionLayout({ articles, mirrored }: Pick<FrontSectionProps, 'articles' | 'mirrored'>) {
  const [first, ...rest] = articles;
  if (!first) return null;
  if (rest.length === 0) {
    return (
      <div className="front-single" data-mirrored={mirrored}>
        <ArticleCard article={first} size="single" cover={wholeWidth} standfirst="full" />
      </div>
    );
  }
  if (!mirrored && rest.length === 1) {
    return (
      <div className="grid gap-x-10 gap-y-10 sm:grid-cols-2">
        {articles.map((article) => (
          <ArticleCard
            key={article.slug}
            article={article}
            size="medium"
            cover={halfWidth}
            standfirst="short"
          />
        ))}
      </div>
    );
  }
  if (!mirrored && rest.length === 2) {
    return (
      <ol className="grid gap-x-10 gap-y-8 md:grid-cols-3">
        {articles.map((article, index) => (
          <li key={article.slug} className="grid grid-cols-[2.5rem_minmax(0,1fr)] md:block">
            <span
              aria-hidden="true"
              className="category font-ming text-head leading-none font-black md:mb-3 md:block md:text-display"
            >
              {index + 1}
            </span>
            <ArticleCard article={article} size="medium" standfirst="short" />
          </li>
        ))}
      </ol>
    );
  }
  return (
    <div className="front-split" data-mirrored={mirrored}>
      <ArticleCard article={first} size="large" cover={wholeWidth} standfirst="short" />
      <ol>
        {rest.map((article) => (
          <li key={article.slug} className="hairline-t py-4 first:border-ink">
            <ArticleCard
              article={article}
              size={rest.length === 1 ? 'large' : 'medium'}
              standfirst={rest.length === 1 ? 'full' : 'short'}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}
