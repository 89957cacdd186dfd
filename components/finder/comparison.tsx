import type { ReactNode } from 'react';
import { Headline } from '@/components/headline';
import type { Comparison as Compared } from '@/lib/finder/answer';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { useFinderWords } from './finder-facts';
import { PassageQuote } from './passage-quote';
import { Topics } from './topics';

type Entry = Compared['articles'][number];

type Words = Messages['finder'];

interface Row {
  name: keyof Words['compare'];
  cell: (article: Entry, words: Words) => ReactNode;
}

const rows: readonly Row[] = [
  { name: 'topic', cell: ({ facts }) => <Topics facts={facts} /> },
  { name: 'date', cell: ({ facts }) => facts.date },
  {
    name: 'length',
    cell: ({ facts: { minutes, hasVideo } }, words) =>
      fill(hasVideo ? words.minutesWithVideo : words.minutes, { minutes }),
  },
  { name: 'level', cell: ({ facts }, words) => words.facets.levels[facts.level] },
];

/** Articles side by side. */
export function Comparison({ articles, sharedTerms }: Compared) {
  const words = useFinderWords();
  const t = words.compare;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too
    <section aria-label={t.table} tabIndex={0} className="finder-comparison">
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
              <th scope="row">{t[name]}</th>
              {articles.map((article) => (
                <td key={article.facts.slug}>{cell(article, words)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t.shared}</th>
            <td colSpan={articles.length}>
              <Terms terms={sharedTerms} />
            </td>
          </tr>
          <tr>
            <th scope="row">{t.own}</th>
            {articles.map(({ facts, ownTerms }) => (
              <td key={facts.slug}>
                <Terms terms={ownTerms} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t.passages}</th>
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
  const words = useFinderWords();
  return terms.length > 0 ? terms.join(words.terms) : words.compare.none;
}
