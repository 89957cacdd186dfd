import './glossary.css';
import type { Metadata } from 'next';
import { JsonLd } from '@/components/json-ld';
import { PageHead } from '@/components/page-head';
import type { Article } from '@/lib/article';
import { getArchive } from '@/lib/articles';
import { inDictionaryOrder, type Term } from '@/lib/glossary';
import { glossaryJsonLd } from '@/lib/json-ld';
import { pageMetadata } from '@/lib/metadata';

const crumbs = [
  { name: '首頁', path: '/' },
  { name: '名詞表', path: '/glossary' },
];

/** A term that half of the archive mentions is not told by listing half of the archive. */
const mostArticles = 20;

/** So many are seen at a glance. */
const few = 12;

export async function generateMetadata(): Promise<Metadata> {
  const { glossary, site } = await getArchive();
  const description = `${site.name}的文章用到的${glossary.length}個名詞，各用一段話解釋。`;
  return {
    ...pageMetadata({ title: '名詞表', description, path: '/glossary' }),
    ...(glossary.length === 0 ? { robots: { index: false } } : {}),
  };
}

export default async function GlossaryPage() {
  const { glossary, articles, site } = await getArchive();
  const terms = inDictionaryOrder(glossary, site.language);
  return (
    <>
      <JsonLd graph={glossaryJsonLd(terms, crumbs)} />
      <PageHead crumbs={crumbs} title="名詞表" margin={`${terms.length}個名詞`}>
        <p>
          {terms.length > 0
            ? '文章第一次提到這些名詞時，字下有點線，點一下就有解釋。'
            : '這裡還沒有名詞。'}
        </p>
      </PageHead>
      {terms.length > few && (
        <nav aria-label="名詞索引" className="glossary-index">
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
            articles={articles.filter((article) => article.terms.includes(entry.slug))}
          />
        ))}
      </dl>
    </>
  );
}

/** One term: what it is called, what it means, and the articles that mention it. */
function Entry({ entry, articles }: { entry: Term; articles: readonly Article[] }) {
  const { slug, term, names, latin, definition } = entry;
  return (
    <div id={slug} className="glossary-entry">
      <dt>
        <dfn className="headline">{term}</dfn>
        {latin && latin !== term && <span>{latin}</span>}
        {names.length > 0 && <span>{`又稱${names.join('、')}`}</span>}
      </dt>
      <dd>{definition}</dd>
      {articles.length > 0 && (
        <dd className="glossary-articles">
          見
          {articles.slice(0, mostArticles).map(({ path, title }) => (
            <a key={path} href={path} className="underlined">
              {title}
            </a>
          ))}
          {articles.length > mostArticles && `等${articles.length}篇`}
        </dd>
      )}
    </div>
  );
}
