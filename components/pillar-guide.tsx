import type { Article } from '@/lib/article';
import { type Edition, pathIn } from '@/lib/editions';
import { fill } from '@/lib/messages/fill';
import type { CategoryGuide } from '@/lib/start';
import { ArticleDate } from './article-date';
import { categoryHue } from './category-hue';
import { Headline } from './headline';
import { UnpublishedMark } from './unpublished-mark';

interface PillarGuideProps {
  guides: readonly CategoryGuide[];
  edition: Edition;
}

/** The categories of the reading guide, numbered, each with what to read of it first. */
export function PillarGuide({ guides, edition }: PillarGuideProps) {
  const { start: t, listing } = edition.messages;
  if (guides.length === 0) return <p className="py-20">{t.empty}</p>;
  return (
    <section aria-labelledby="page:pillars" className="guide">
      <h2 id="page:pillars" className="guide-title">
        {t.pillars}
      </h2>
      <ol>
        {guides.map(({ category, pillars: [first, ...others], total }, index) => (
          <li key={category.slug} className="guide-category" style={categoryHue(category)}>
            <span aria-hidden="true" className="guide-number category">
              {index + 1}
            </span>
            <div className="guide-pillars">
              {first && <Pillar article={first} size="text-head md:text-title" standfirst />}
              {others.map((article) => (
                <Pillar key={article.slug} article={article} size="text-large" />
              ))}
            </div>
            <div className="guide-margin">
              <p>
                <a
                  href={pathIn(edition, `/categories/${category.slug}`)}
                  className="category font-bold"
                >
                  {category.name}
                </a>
                <span className="ms-3 text-muted">{fill(listing.count, { count: total })}</span>
              </p>
              <p className="text-muted">{category.description}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PillarProps {
  article: Article;
  size: string;
  standfirst?: boolean;
}

function Pillar({ article, size, standfirst }: PillarProps) {
  return (
    <div data-article={article.path}>
      <h3 className={size}>
        <UnpublishedMark article={article} />
        <a href={article.path} className="headline">
          <Headline title={article.title} />
        </a>
      </h3>
      {standfirst && <p className="mt-2 text-small text-muted">{article.description}</p>}
      <p className="mt-2 text-fine text-muted">
        <ArticleDate date={article.date} edition={article.edition} />
        <span className="ms-3">
          {fill(article.edition.messages.site.minutes, { minutes: article.minutes })}
        </span>
      </p>
    </div>
  );
}
