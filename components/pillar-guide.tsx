import type { Article } from '@/lib/article';
import type { CategoryGuide } from '@/lib/start';
import { ArticleDate } from './article-date';
import { categoryHue } from './category-hue';
import { Headline } from './headline';
import { UnpublishedMark } from './unpublished-mark';

/** The categories of the reading guide, numbered, each with what to read of it first. */
export function PillarGuide({ guides }: { guides: readonly CategoryGuide[] }) {
  if (guides.length === 0) return <p className="py-20">還沒有文章。</p>;
  return (
    <section aria-labelledby="page:pillars" className="guide">
      <h2 id="page:pillars" className="guide-title">
        先讀這幾篇
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
                <a href={`/categories/${category.slug}`} className="category font-bold">
                  {category.name}
                </a>
                <span className="ms-3 text-muted">{total}篇</span>
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
        <ArticleDate date={article.date} />
        <span className="ms-3">{article.minutes}分鐘</span>
      </p>
    </div>
  );
}
