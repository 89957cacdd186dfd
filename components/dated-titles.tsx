import type { Article } from '@/lib/article';
import { dateFormat } from '@/lib/date-format';
import { isoDate, type Site } from '@/lib/site';
import { UnpublishedMark } from './unpublished-mark';

interface DatedTitlesProps {
  /** Of one month. */
  articles: readonly Article[];
  site: Site;
}

/** Articles as lines of their day and title. */
export function DatedTitles({ articles, site }: DatedTitlesProps) {
  const day = dateFormat(site.language, { timeZone: site.time_zone, day: 'numeric' });
  return (
    <ul>
      {articles.map((article) => (
        <li
          key={article.slug}
          className="grid grid-cols-[3.5rem_minmax(0,1fr)] items-baseline hairline-b py-2"
        >
          <time dateTime={isoDate(article.date)} className="pe-5 text-end text-small text-muted">
            {day.format(article.date)}
          </time>
          <span className="text-pretty">
            <UnpublishedMark article={article} />
            <a href={article.path} className="py-1">
              {article.title}
            </a>
          </span>
        </li>
      ))}
    </ul>
  );
}
