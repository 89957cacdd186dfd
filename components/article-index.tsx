import type { Article } from '@/lib/article';
import { ArticleDate } from './article-date';
import { CategoryLabel } from './category-label';
import { CoverImage } from './cover-image';
import { Headline } from './headline';
import { UnpublishedMark } from './unpublished-mark';

interface ArticleIndexProps {
  articles: readonly Article[];
  /** How many of the first show their cover. */
  covers?: number;
  showCategory?: boolean;
}

/** A listing set as an index: date in the margin, headline, one line of standfirst, hairline. */
export function ArticleIndex({ articles, covers = 3, showCategory }: ArticleIndexProps) {
  return (
    <ol className="hairline-t">
      {articles.map((article, index) => (
        <li
          key={article.slug}
          className="grid gap-x-8 hairline-b py-6 sm:grid-cols-[minmax(0,1fr)_11rem] md:grid-cols-[min(9rem,20%)_minmax(0,1fr)_min(13rem,30%)] md:py-7"
        >
          <p className="text-fine text-muted sm:col-span-2 md:col-span-1 md:pt-[0.45rem]">
            <ArticleDate date={article.date} edition={article.edition} />
            {showCategory && article.categories[0] && (
              <span className="ms-3 md:ms-0 md:block">
                <CategoryLabel category={article.categories[0]} edition={article.edition} />
              </span>
            )}
          </p>
          <div>
            <h2 className="text-large">
              <UnpublishedMark article={article} />
              <a href={article.path} className="headline">
                <Headline title={article.title} />
              </a>
            </h2>
            <p className="clamp-2 mt-2 text-small leading-[1.75] text-muted">
              {article.description}
            </p>
          </div>
          {index < covers && (
            <a
              href={article.path}
              tabIndex={-1}
              aria-hidden="true"
              className="order-first mb-4 sm:order-none sm:mb-0"
            >
              <CoverImage
                article={article}
                sizes="(width < 600px) 100vw, 234px"
                priority={index === 0}
                decorative
              />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
