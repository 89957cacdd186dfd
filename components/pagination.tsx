import { listPath } from '@/lib/paginate';

interface PaginationProps {
  /** Path of the list's first page. */
  base: string;
  page: number;
  pageCount: number;
}

/** The way through a long list: newer, older, and which page this is. */
export function Pagination({ base, page, pageCount }: PaginationProps) {
  if (pageCount === 1) return null;
  return (
    <nav aria-label="分頁" className="mt-8 flex items-baseline justify-between text-small">
      {page > 1 ? (
        <a href={listPath(base, page - 1)} rel="prev" className="underlined py-2">
          較新的文章
        </a>
      ) : (
        <span />
      )}
      <span className="text-muted">
        第{page}頁，共{pageCount}頁
      </span>
      {page < pageCount ? (
        <a href={listPath(base, page + 1)} rel="next" className="underlined py-2">
          較舊的文章
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
