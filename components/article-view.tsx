import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { articleJsonLd, type Crumb } from '@/lib/json-ld';
import { absoluteUrl } from '@/lib/site';
import { ArticleActions } from './article-actions';
import { ArticleBody } from './article-body';
import { ArticleDate } from './article-date';
import { ArticleNext } from './article-next';
import { Breadcrumbs } from './breadcrumbs';
import { CategoryLabel } from './category-label';
import { CoverImage } from './cover-image';
import { Headline } from './headline';
import { JsonLd } from './json-ld';
import { PictureViewer } from './picture-viewer';
import { SeriesBox } from './series-box';
import { SourceBox } from './source-box';
import { TableOfContents } from './table-of-contents';
import { UnpublishedMark } from './unpublished-mark';

/** An article's page: head, cover, text, where it comes from, and what to read next. */
export function ArticleView({ article, archive }: { article: Article; archive: Archive }) {
  const [category] = article.categories;
  const crumbs: Crumb[] = [
    { name: '首頁', path: '/' },
    ...(category ? [{ name: category.name, path: `/categories/${category.slug}` }] : []),
    { name: article.title, path: article.path },
  ];
  const glossary = archive.glossary.filter(({ slug }) => article.terms.includes(slug));
  return (
    <>
      {!article.unpublished && <JsonLd graph={articleJsonLd(article, crumbs)} />}
      <article className="article-page">
        <div className="article-crumbs no-print">
          <Breadcrumbs crumbs={crumbs.slice(0, -1)} endsHere={false} />
        </div>
        <header className="article-head">
          <h1 className="text-head md:text-title lg:text-[2.75rem] lg:leading-[1.32]">
            <UnpublishedMark article={article} />
            <Headline title={article.title} />
          </h1>
          <p className="mt-4 max-w-[34em] text-pretty text-muted md:text-[1.111rem] md:leading-[1.8]">
            {article.description}
          </p>
        </header>
        <div className="article-facts text-small text-muted">
          {article.categories.map((one) => (
            <p key={one.slug}>
              <CategoryLabel category={one} />
            </p>
          ))}
          <p>
            <ArticleDate date={article.date} />
          </p>
          {article.updated && (
            <p>
              更新：
              <ArticleDate date={article.updated} />
            </p>
          )}
          <p>約{article.minutes}分鐘</p>
          <p>
            {article.authors.map((author, index) => (
              <span key={author.slug}>
                {index > 0 && '、'}
                <a
                  href={`/authors/${author.slug}`}
                  rel="author"
                  className="underlined inline-block"
                >
                  {author.name}
                </a>
              </span>
            ))}
          </p>
          {!article.unpublished && (
            <p className="needs-script no-print">
              <button type="button" className="underlined" aria-pressed="false">
                稍後讀
              </button>
            </p>
          )}
        </div>
        <figure className="article-cover">
          <CoverImage
            article={article}
            sizes="(width < 900px) 100vw, (width < 1160px) 75vw, 880px"
            priority
            glyph
          />
          {article.cover?.credit && (
            <figcaption className="mt-2 text-fine text-muted">{article.cover.credit}</figcaption>
          )}
        </figure>
        <div className="article-toc">
          <TableOfContents headings={article.headings} />
        </div>
        <div className="article-text">
          <ArticleBody body={article.body} options={{ ...article.bodyOptions, glossary }} />
          <div className="mt-14 max-w-[36rem]">
            <SeriesBox article={article} archive={archive} />
            <SourceBox article={article} />
            <div className="no-print mt-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 text-small">
              {article.tags.length > 0 && (
                <ul className="flex flex-wrap gap-x-4" aria-label="標籤">
                  {article.tags.map((tag) => (
                    <li key={tag.slug}>
                      <a
                        href={`/tags/${encodeURIComponent(tag.slug)}`}
                        className="underlined inline-block py-1.5"
                      >
                        {tag.name}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
              <ArticleActions
                title={article.title}
                url={absoluteUrl(article.path)}
                path={article.unpublished ? undefined : article.path}
              />
            </div>
          </div>
        </div>
      </article>
      <ArticleNext article={article} archive={archive} />
      <PictureViewer />
    </>
  );
}
