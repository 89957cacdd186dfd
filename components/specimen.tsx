import type { Article } from '@/lib/article';
import type { Archive } from '@/lib/articles';
import { crumbsTo } from '@/lib/json-ld';
import { conversionOf } from '@/lib/publication-in';
import { readSpecimen } from '@/lib/specimen/specimen';
import { ArticleBody } from './article-body';
import { ArticleCard } from './article-card';
import { ArticleDate } from './article-date';
import { ArticleIndex } from './article-index';
import { Breadcrumbs } from './breadcrumbs';
import { CategoryLabel } from './category-label';
import { CoverImage } from './cover-image';
import { Headline } from './headline';
import { Pagination } from './pagination';
import { PictureViewer } from './picture-viewer';
import { TableOfContents } from './table-of-contents';

/** Everything that the site can set, once each: for whoever changes how it looks, and for tests. */
export async function Specimen({ archive }: { archive: Archive }) {
  const { edition } = archive;
  const t = edition.messages.specimen;
  const { body, options, explained, headings } = await readSpecimen(
    archive.glossary,
    edition.convert && conversionOf(archive),
  );
  const [newest] = archive.articles;
  return (
    <>
      <div className="article-page">
        <div className="article-crumbs no-print">
          <Breadcrumbs crumbs={crumbsTo(edition)} endsHere={false} edition={edition} />
        </div>
        <header className="article-head">
          <h1>
            <Headline title={t.title} />
          </h1>
          <p>{t.description}</p>
        </header>
        <div className="article-facts text-small text-muted">
          {archive.categories.map((one) => (
            <p key={one.slug}>
              <CategoryLabel category={one} edition={edition} />
            </p>
          ))}
          {newest && (
            <p>
              <ArticleDate date={newest.date} edition={edition} />
            </p>
          )}
        </div>
        {newest && (
          <figure className="article-cover">
            <CoverImage article={newest} sizes="880px" glyph priority />
          </figure>
        )}
        <div className="article-toc">
          <TableOfContents headings={headings} edition={edition} />
        </div>
        <div className="article-text">
          <ArticleBody body={body} options={options} glossary={explained} edition={edition} />
        </div>
      </div>
      {newest && <Listings newest={newest} archive={archive} />}
      <PictureViewer words={edition.messages.viewer} />
    </>
  );
}

/** Covers, rows and cards, set with the publication's own articles. */
function Listings({ newest, archive }: { newest: Article; archive: Archive }) {
  const { cover: _, ...coverless } = newest;
  return (
    <section aria-labelledby="page:listings" className="mt-16 border-t border-ink pt-6">
      <h2 id="page:listings" className="text-head">
        {archive.edition.messages.specimen.coversAndLists}
      </h2>
      <div className="my-8 grid gap-6 sm:grid-cols-3">
        <CoverImage article={newest} sizes="(width < 600px) 100vw, 33vw" />
        <CoverImage article={coverless} sizes="100vw" />
        <CoverImage article={coverless} sizes="100vw" glyph />
      </div>
      <ArticleIndex articles={archive.articles.slice(0, 2)} covers={1} showCategory />
      <Pagination base="/categories" edition={archive.edition} page={2} pageCount={2} />
      <div className="mt-12 grid gap-10 sm:grid-cols-2">
        {(['lead', 'large', 'medium', 'small'] as const).map((size) => (
          <ArticleCard key={size} article={newest} size={size} standfirst="short" showCategory />
        ))}
      </div>
    </section>
  );
}
