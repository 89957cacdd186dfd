import type { Edition } from '@/lib/editions';
import type { Crumb } from '@/lib/json-ld';

interface BreadcrumbsProps {
  crumbs: readonly Crumb[];
  /** Whether the last step is the page itself; else all of them lead away. */
  endsHere?: boolean;
  edition: Edition;
}

/** The way from the front page to here. */
export function Breadcrumbs({ crumbs, endsHere = true, edition }: BreadcrumbsProps) {
  return (
    <nav aria-label={edition.messages.site.breadcrumbs} className="text-fine text-muted">
      <ol className="flex flex-wrap gap-x-2">
        {crumbs.map(({ name, path }, index) => (
          <li key={path} className="flex gap-x-2">
            {index > 0 && (
              <span aria-hidden="true" className="py-1">
                ／
              </span>
            )}
            {!endsHere || index < crumbs.length - 1 ? (
              <a href={path} className="inline-block py-1 underline-offset-4 hover:underline">
                {name}
              </a>
            ) : (
              <span aria-current="page" className="py-1 !text-muted">
                {name}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
