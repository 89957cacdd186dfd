import type { ReactNode } from 'react';
import { Headline } from '@/components/headline';
import type { Comparison as Compared } from '@/lib/finder/answer';
import { levelNames } from '@/lib/finder/facets';
import { PassageQuote } from './passage-quote';
import { Topics } from './topics';

type Entry = Compared['articles'][number];

const rows: readonly { name: string; cell: (article: Entry) => ReactNode }[] = [
  { name: '主題', cell: ({ facts }) => <Topics facts={facts} /> },
  { name: '日期', cell: ({ facts }) => facts.date },
  {
    name: '長度',
    cell: ({ facts }) => `約${facts.minutes}分鐘${facts.hasVideo ? '，有影片' : ''}`,
  },
  { name: '程度', cell: ({ facts }) => levelNames[facts.level] },
];

/** Articles side by side. */
export function Comparison({ articles, sharedTerms }: Compared) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
    <section aria-label="比較表" tabIndex={0} className="finder-comparison">
      <table style={{ ['--articles' as string]: articles.length }}>
        <thead>
          <tr>
            <td />
            {articles.map(({ facts }) => (
              <th key={facts.slug} scope="col" data-article={facts.path}>
                <a href={facts.path} className="headline">
                  <Headline title={facts.title} />
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cell }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {articles.map((article) => (
                <td key={article.facts.slug}>{cell(article)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">都談到</th>
            <td colSpan={articles.length}>
              <Terms terms={sharedTerms} />
            </td>
          </tr>
          <tr>
            <th scope="row">只有這篇談</th>
            {articles.map(({ facts, ownTerms }) => (
              <td key={facts.slug}>
                <Terms terms={ownTerms} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">關鍵段落</th>
            {articles.map(({ facts, passages }) => (
              <td key={facts.slug}>
                {passages.map((passage) => (
                  <PassageQuote key={passage.text} passage={passage} />
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Terms({ terms }: { terms: readonly string[] }) {
  return terms.length > 0 ? terms.join('、') : '沒有';
}
