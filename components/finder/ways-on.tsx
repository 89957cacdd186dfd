import type { Archive } from '@/lib/articles';
import { pathIn } from '@/lib/edition';
import { SiteSearchForm } from '../site-search-form';

/** Other ways to an article: by category, by year, by a search engine. */
export function WaysOn({ archive }: { archive: Archive }) {
  const { edition, categories, site } = archive;
  const { finder, archive: years } = edition.messages;
  const links = [
    ...categories.map(({ slug, name }) => ({ href: `/categories/${slug}`, name })),
    { href: '/archive', name: years.title },
  ];
  return (
    <div className="finder-ways">
      <p>{finder.ways}</p>
      <ul className="finder-words">
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={pathIn(edition, href)} className="underlined">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <SiteSearchForm site={site} edition={edition} />
    </div>
  );
}
