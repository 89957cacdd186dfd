import type { Article } from '@/lib/article';
import type { Category } from '@/lib/site';
import { ArticleCard } from './article-card';
import { categoryHue } from './category-hue';

interface FrontSectionProps {
  category: Category;
  articles: readonly Article[];
}

const wholeWidth = '(width < 900px) 100vw, (width < 1160px) 56vw, 620px';
const halfWidth = '(width < 900px) 100vw, (width < 1160px) 46vw, 500px';

/** A category on the front page, laid out by how many articles it has to show. */
export function FrontSection({ category, articles }: FrontSectionProps) {
  if (articles.length === 0) return null;
  const headingId = `page:${category.slug}`;
  return (
    <section aria-labelledby={headingId} className="mt-16 md:mt-20" style={categoryHue(category)}>
      <div className="flex items-baseline justify-between border-t-2 border-ink pt-2">
        <h2 id={headingId} className="text-large">
          <a href={`/categories/${category.slug}`} className="headline category">
            {category.name}
          </a>
        </h2>
        <p className="hidden text-small text-muted sm:block">{category.description}</p>
      </div>
      <div className="mt-5">
        <SectionLayout articles={articles} />
      </div>
    </section>
  );
}

function SectionLayout({ articles }: { articles: readonly Article[] }) {
  const [first, ...rest] = articles;
  if (!first) return null;
  if (rest.length === 0) {
    return (
      <div className="front-single">
        <ArticleCard article={first} size="large" cover={wholeWidth} standfirst="full" />
      </div>
    );
  }
  if (rest.length === 1) {
    return (
      <div className="grid gap-x-10 gap-y-10 md:grid-cols-2">
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
  if (rest.length === 2) {
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
    <div className="grid gap-x-10 gap-y-8 md:grid-cols-12">
      <div className="md:col-span-7">
        <ArticleCard article={first} size="large" cover={wholeWidth} standfirst="short" />
      </div>
      <ol className="md:col-span-5">
        {rest.map((article) => (
          <li
            key={article.slug}
            className="border-b border-hairline py-4 first:pt-0 last:border-b-0"
          >
            <ArticleCard article={article} size="medium" standfirst="short" />
          </li>
        ))}
      </ol>
    </div>
  );
}
