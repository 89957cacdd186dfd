import type { Article } from '@/lib/article';
import { pathIn } from '@/lib/edition';
import { titleFace } from '@/lib/fonts/title-face';
import { articleJsonLd, crumbsTo } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import { isCounting } from '@/lib/reads/counting';
import { absoluteUrl, type Publication } from '@/lib/site';
import { sitePath } from '@/lib/slug';
import type { Surroundings } from '@/lib/surroundings';
import { ArticleActions } from './article-actions';
import { ArticleBody } from './article-body';
import { ArticleDate } from './article-date';
import { ArticleNext } from './article-next';
import { Breadcrumbs } from './breadcrumbs';
import { CategoryLabel } from './category-label';
import { Corrections } from './corrections';
import { CoverImage } from './cover-image';
import { Headline } from './headline';
import { JsonLd } from './json-ld';
import { Message } from './message';
import { PictureViewer } from './picture-viewer';
import { SeriesBox } from './series-box';
import { SourceBox } from './source-box';
import { TableOfContents } from './table-of-contents';
import { TitleFaceStyle } from './title-face-style';
import { UnpublishedMark } from './unpublished-mark';

interface ArticleViewProps {
  article: Article;
  surroundings: Surroundings;
  publication: Publication;
}

/** An article's page: head, cover, text, where it comes from, and what to read next. */
export function ArticleView({ article, surroundings, publication }: ArticleViewProps) {
  const [category] = article.categories;
  const { edition } = article;
  const { article: t, site } = edition.messages;
  const crumbs = [
    ...crumbsTo(
      edition,
      ...(category ? [[category.name, `/categories/${category.slug}`] as const] : []),
    ),
    { name: article.title, path: article.path },
  ];
  const face = titleFace(article.title, edition.language);
  const { glossary, parts } = surroundings;
  const isCounted = !article.unpublished && isCounting(publication.site);
  return (
    <>
      {!article.unpublished && <JsonLd graph={articleJsonLd(article, crumbs, publication)} />}
      <article className="article-page">
        <div className="article-crumbs no-print">
          <Breadcrumbs crumbs={crumbs.slice(0, -1)} endsHere={false} edition={edition} />
        </div>
        <header className="article-head">
          <h1 className={face.family}>
            {!article.unpublished && <TitleFaceStyle face={face} />}
            <UnpublishedMark article={article} />
            <Headline title={article.title} />
          </h1>
          <p>{article.description}</p>
        </header>
        <div className="article-facts text-small text-muted">
          {article.categories.map((one) => (
            <p key={one.slug}>
              <CategoryLabel category={one} edition={edition} />
            </p>
          ))}
          <p>
            <ArticleDate date={article.date} edition={edition} />
          </p>
          {article.updated && (
            <p>
              <Message
                text={t.updated}
                parts={{ date: <ArticleDate date={article.updated} edition={edition} /> }}
              />
            </p>
          )}
          <p>{fill(t.aboutMinutes, { minutes: article.minutes })}</p>
          <p>
            {article.authors.map((author, index) => (
              <span key={author.slug}>
                {index > 0 && site.comma}
                <a
                  href={pathIn(edition, `/authors/${author.slug}`)}
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
              <button type="button" className="underlined" aria-pressed="false" data-replay="">
                {t.later}
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
          <TableOfContents headings={article.headings} edition={edition} />
        </div>
        <div className="article-text">
          <ArticleBody
            body={article.body}
            options={article.bodyOptions}
            glossary={glossary}
            edition={edition}
            kept={article.kept}
          />
          <div className="mt-14 max-w-(--measure)">
            <SeriesBox article={article} parts={parts} />
            <SourceBox article={article} site={publication.site} />
            <Corrections article={article} />
            <div className="no-print mt-5 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 text-small">
              {article.tags.length > 0 && (
                <ul className="flex flex-wrap gap-x-4" aria-label={t.tags}>
                  {article.tags.map((tag) => (
                    <li key={tag.slug}>
                      <a
                        href={pathIn(edition, sitePath('tags', tag.slug))}
                        className="underlined inline-block py-1.5"
                      >
                        {tag.name}
                      </a>
                    </li>
                  ))}
                </ul>
              )}
              {!article.unpublished && process.env.STATIC_EXPORT !== '1' && (
                <a
                  href={pathIn(edition, `/report?article=${encodeURIComponent(article.slug)}`)}
                  className="report-link underlined py-1.5"
                >
                  {edition.messages.report.title}
                </a>
              )}
              <ArticleActions
                title={article.title}
                url={absoluteUrl(article.path)}
                path={article.unpublished ? undefined : article.path}
                counted={isCounted ? article.slug : undefined}
                words={{ share: t.share, later: t.later, notLoaded: t.notLoaded, copied: t.copied }}
              />
            </div>
          </div>
        </div>
      </article>
      <ArticleNext article={article} surroundings={surroundings} />
      <PictureViewer words={edition.messages.viewer} />
    </>
  );
}
