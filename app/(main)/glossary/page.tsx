import './glossary.css';
import type { Metadata } from 'next';
import { type EditionProps, editionArchive } from '@/app/edition';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import type { Article } from '@/lib/article';
import { inDictionaryOrder, type Term } from '@/lib/glossary';
import { crumbsTo, glossaryJsonLd } from '@/lib/json-ld';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { pageMetadata } from '@/lib/metadata';

/** A term that half of the archive mentions is not told by listing half of the archive. */
const mostArticles = 20;

/** So many are seen at a glance. */
const few = 12;

export async function generateMetadata({ params }: EditionProps): Promise<Metadata> {
  const archive = await editionArchive(params);
  const { glossary, site, edition } = archive;
  const t = edition.messages.glossary;
  const description = fill(t.description, { name: site.name, count: glossary.length });
  return {
    ...pageMetadata({ title: t.title, description, path: '/glossary' }, archive),
    ...(glossary.length === 0 ? { robots: { index: false } } : {}),
  };
}

export default async function GlossaryPage({ params }: EditionProps) {
  const archive = await editionArchive(params);
  const { glossary, byTerm, site, edition } = archive;
  const t = edition.messages.glossary;
  const crumbs = crumbsTo(edition, [t.title, '/glossary']);
  const terms = inDictionaryOrder(glossary, site.language);
  return (
    <>
      <JsonLd graph={glossaryJsonLd(terms, crumbs, archive)} />
      <PageHead
        crumbs={crumbs}
        title={t.title}
        margin={fill(t.count, { count: terms.length })}
        edition={edition}
      >
        <p>{terms.length > 0 ? t.intro : t.empty}</p>
      </PageHead>
      {terms.length > few && (
        <nav aria-label={t.index} className="glossary-index">
          {terms.map(({ slug, term }) => (
            <a key={slug} href={`#${slug}`}>
              {term}
            </a>
          ))}
        </nav>
      )}
      <dl className="glossary">
        {terms.map((entry) => (
          <Entry
            key={entry.slug}
            entry={entry}
            words={{ ...t, comma: edition.messages.site.comma }}
            articles={byTerm.get(entry.slug) ?? []}
          />
        ))}
      </dl>
    </>
  );
}

interface EntryProps {
  entry: Term;
  articles: readonly Article[];
  words: Messages['glossary'] & { comma: string };
}

/** One term: what it is called, what it means, and the articles that mention it. */
function Entry({ entry, articles, words: t }: EntryProps) {
  const { slug, term, names, latin, definition } = entry;
  return (
    <div id={slug} className="glossary-entry">
      <dt>
        <dfn className="headline">{term}</dfn>
        {latin && latin !== term && <span>{latin}</span>}
        {names.length > 0 && <span>{fill(t.alsoCalled, { names: names.join(t.comma) })}</span>}
      </dt>
      <dd>{definition}</dd>
      {articles.length > 0 && (
        <dd className="glossary-articles">
          {t.see}
          {articles.slice(0, mostArticles).map(({ path, title }) => (
            <a key={path} href={path} className="underlined">
              {title}
            </a>
          ))}
          {articles.length > mostArticles && fill(t.andMore, { count: articles.length })}
        </dd>
      )}
    </div>
  );
}
