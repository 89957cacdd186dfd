import type { Archive } from '@/lib/articles';
import { SiteSearchForm } from '../site-search-form';

/** Other ways to an article: by category, by year, by a search engine. */
export function WaysOn({ archive }: { archive: Archive }) {
  return (
    <div className="finder-ways">
      <p>也可以從分類或年月找起：</p>
      <ul className="finder-words">
        {archive.categories.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/categories/${slug}`} className="underlined">
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href="/archive" className="underlined">
            彙整
          </a>
        </li>
      </ul>
      <SiteSearchForm site={archive.site} edition={archive.edition} />
    </div>
  );
}
