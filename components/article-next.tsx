import type { Article } from '@/lib/article';
import { titleFace } from '@/lib/fonts/title-face';
import { fill } from '@/lib/messages/fill';
import type { Surroundings } from '@/lib/surroundings';
import { ArticleCard } from './article-card';
import { ArticleDate } from './article-date';
import { Headline } from './headline';
import { TitleFaceStyle } from './title-face-style';
import { UnpublishedMark } from './unpublished-mark';

interface Onward {
  label: string;
  to: Article;
  rel: 'next' | 'prev';
}

/** Where to read on, best first: the series' next part, the older article, the newer one. */
function waysOn(article: Article, { older, newer, parts }: Surroundings): Onward[] {
  const place = parts.findIndex(({ slug }) => slug === article.slug);
  const nextPart = parts[place + 1];
  const t = article.edition.messages.article;
  const ways: (Onward | undefined)[] = [
    nextPart && { label: t.nextInSeries, to: nextPart, rel: 'next' },
    older && { label: nextPart ? t.older : t.next, to: older, rel: 'next' },
    newer && newer !== nextPart ? { label: t.newer, to: newer, rel: 'prev' } : undefined,
  ];
  return ways.filter((way) => way !== undefined);
}

/** What to read after an article: the next one as a headline, its neighbours, related ones. */
export function ArticleNext({
  article,
  surroundings,
}: {
  article: Article;
  surroundings: Surroundings;
}) {
  const t = article.edition.messages.article;
  const [next, ...others] = waysOn(article, surroundings);
  const { related } = surroundings;
  const face = next && titleFace(next.to.title, next.to.edition.language);
  return (
    <div className="no-print drawn-late">
      {next && face && (
        <nav aria-label={t.readOn} className="rule-double mt-16 pt-5 md:mt-24">
          <a href={next.to.path} rel={next.rel} className="block">
            <span className="text-small text-muted">{next.label}</span>
            {!next.to.unpublished && <TitleFaceStyle face={face} />}
            <span className={`${face.family} headline mt-1 block text-head md:text-title`}>
              <UnpublishedMark article={next.to} />
              <Headline title={next.to.title} />
            </span>
            <span className="mt-2 block text-small text-muted">
              <ArticleDate date={next.to.date} edition={next.to.edition} />
            </span>
          </a>
          {others.length > 0 && (
            <ul className="mt-5 text-small">
              {others.map(({ label, to, rel }) => (
                <li key={to.slug}>
                  <span className="text-muted">{fill(t.labelled, { label })}</span>
                  <UnpublishedMark article={to} />
                  <a href={to.path} rel={rel} className="underlined py-1">
                    {to.title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </nav>
      )}
      {related.length > 0 && (
        <section aria-labelledby="page:related" className="mt-14 hairline-t pt-5">
          <h2 id="page:related" className="font-gothic text-small">
            {t.related}
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
