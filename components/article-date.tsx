import { formatDate, isoDate } from '@/lib/site';

/** A date that readers and programs can read. */
export function ArticleDate({ date, className }: { date: Date; className?: string }) {
  return (
    <time dateTime={isoDate(date)} className={className}>
      {formatDate(date)}
    </time>
  );
}
