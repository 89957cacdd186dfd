import { type Edition, pathIn } from '@/lib/editions';
import { fill } from '@/lib/messages/fill';
import { listPath } from '@/lib/paginate';

interface PaginationProps {
  /** Path of the list's first page in the main edition. */
  base: string;
  edition: Edition;
  page: number;
  pageCount: number;
}

/** The way through a long list: newer, older, and which page this is. */
export function Pagination({ base, edition, page, pageCount }: PaginationProps) {
  if (pageCount === 1) return null;
  const t = edition.messages.listing;
  return (
    <nav aria-label={t.pages} className="mt-8 flex items-baseline justify-between text-small">
      {page > 1 ? (
        <a href={pathIn(edition, listPath(base, page - 1))} rel="prev" className="underlined py-2">
          {t.newer}
        </a>
      ) : (
        <span />
      )}
      <span className="text-muted">{fill(t.page, { page, count: pageCount })}</span>
      {page < pageCount ? (
        <a href={pathIn(edition, listPath(base, page + 1))} rel="next" className="underlined py-2">
          {t.older}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
