import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { neighbours, relatedArticles } from '@/lib/related';
import { ArticleCard } from './article-card';
import { ArticleDate } from './article-date';
import { Headline } from './headline';

/** What to read after an article: the next one as a headline, related ones, the neighbours. */
export function ArticleNext({ article, archive }: { article: Article; archive: Archive }) {
  const { older, newer } = neighbours(article, archive);
  const related = relatedArticles(article, archive);
  const next = older ?? newer;
  return (
    <div className="no-print">
      {next && (
        <nav aria-label="上一篇與下一篇" className="rule-double mt-16 pt-5 md:mt-24">
          <a href={next.path} rel={next === older ? 'next' : 'prev'} className="group block">
            <span className="text-small text-muted">{next === older ? '下一篇' : '上一篇'}</span>
            <span className="headline mt-1 block text-head md:text-title">
              <Headline title={next.title} />
            </span>
            <span className="mt-2 block text-small text-muted">
              <ArticleDate date={next.date} />
            </span>
          </a>
          {older && newer && (
            <p className="mt-6 text-small">
              <span className="text-muted">上一篇：</span>
              <a href={newer.path} rel="prev" className="underlined">
                {newer.title}
              </a>
            </p>
          )}
        </nav>
      )}
      {related.length > 0 && (
        <section aria-labelledby="page:related" className="mt-14 border-t border-hairline pt-5">
          <h2 id="page:related" className="font-gothic text-small">
            相關文章
          </h2>
          <ul className="mt-4 grid gap-x-8 gap-y-7 md:grid-cols-3">
            {related.map((one) => (
              <li key={one.slug}>
                <ArticleCard article={one} size="small" standfirst="short" showCategory />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
