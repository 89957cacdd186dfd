import type { Edition } from '@/lib/editions';
import { formatDate, isoDate } from '@/lib/site';

interface ArticleDateProps {
  date: Date;
  edition: Edition;
  className?: string;
}

/** A date that readers and programs can read. */
export function ArticleDate({ date, edition, className }: ArticleDateProps) {
  return (
    <time dateTime={isoDate(date)} className={className}>
      {formatDate(date, edition)}
    </time>
  );
}
