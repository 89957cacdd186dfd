import type { Article } from '@/lib/article';
import type { Edition } from '@/lib/edition';
import { fill } from '@/lib/messages/fill';
import { formatDate, type Site } from '@/lib/site';
import { ArticleDate } from './article-date';

/** How a kept copy is called: by the day it was taken, which the Wayback Machine's addresses tell. */
function archiveName(url: string, edition: Edition): string {
  const [, year, month, day] = /\/web\/(\d{4})(\d\d)(\d\d)\d*\//.exec(url) ?? [];
  // Noon, which is the same day in most of the world.
  const taken = new Date(`${year}-${month}-${day}T12:00:00Z`);
  return Number.isNaN(taken.getTime())
    ? new URL(url).hostname
    : fill(edition.messages.source.archiveName, {
        date: formatDate(taken, { language: edition.language, timeZone: 'UTC' }),
      });
}

/** Where the article comes from, what in it is translated, and how AI took part. */
export function SourceBox({ article, site }: { article: Article; site: Site }) {
  const { source, aiUse, edition } = article;
  const { language, licence } = site;
  const { source: t, textLevels, pictureLevels } = edition.messages;
  const languageName =
    source?.language && new Intl.DisplayNames([language], { type: 'language' }).of(source.language);
  return (
    <section aria-labelledby="page:source" className="source-box hairline-y py-5 text-small">
      <h2 id="page:source" className="font-gothic text-small">
        {t.title}
      </h2>
      <dl className="mt-2 grid grid-cols-[4em_minmax(0,1fr)] gap-x-4 gap-y-1 text-muted">
        {(source?.name || source?.url) && (
          <>
            <dt>{t.source}</dt>
            <dd>
              {source.url ? (
                <a href={source.url} rel="noopener" className="prose-link inline-block text-ink">
                  {source.name ?? new URL(source.url).hostname}
                </a>
              ) : (
                source.name
              )}
            </dd>
          </>
        )}
        {source?.archive && (
          <>
            <dt>{t.archive}</dt>
            <dd>
              <a href={source.archive} rel="noopener" className="prose-link inline-block text-ink">
                {archiveName(source.archive, edition)}
              </a>
            </dd>
          </>
        )}
        {source?.author && (
          <>
            <dt>{t.author}</dt>
            <dd>{source.author}</dd>
          </>
        )}
        {source?.date && (
          <>
            <dt>{t.date}</dt>
            <dd>
              <ArticleDate date={source.date} edition={edition} />
            </dd>
          </>
        )}
        {languageName && (
          <>
            <dt>{t.language}</dt>
            <dd>{languageName}</dd>
          </>
        )}
        {source?.translated && (
          <>
            <dt>{t.translation}</dt>
            <dd>{source.translated === true ? t.wholeTranslation : source.translated}</dd>
          </>
        )}
        <dt>{t.aiUse}</dt>
        <dd>
          {fill(t.levels, {
            text: textLevels[aiUse.text],
            pictures: pictureLevels[aiUse.pictures],
          })}
        </dd>
        <dt>{t.licence}</dt>
        <dd>
          <a href={licence.url} rel="license" className="underlined inline-block">
            {licence.name}
          </a>
        </dd>
      </dl>
    </section>
  );
}
