import type { Archive } from '@/lib/articles';
import { pathIn } from '@/lib/edition';
import { fill } from '@/lib/messages/fill';
import { categoryHue } from './category-hue';
import { Headline } from './headline';

/** Every category with its description and how many articles it has. */
export function CategoryList({ archive }: { archive: Archive }) {
  const { edition } = archive;
  const { categories: t, listing } = edition.messages;
  return (
    <ul className="hairline-t">
      {archive.categories.map((category) => {
        const articles = archive.byCategory.get(category.slug) ?? [];
        return (
          <li
            key={category.slug}
            className="grid items-baseline gap-x-8 hairline-b py-7 md:grid-cols-[9rem_minmax(0,1fr)]"
            style={categoryHue(category)}
          >
            <p className="text-small text-muted">
              {fill(listing.count, { count: articles.length })}
            </p>
            <div>
              <h2 className="text-head">
                <a
                  href={pathIn(edition, `/categories/${category.slug}`)}
                  className="headline category"
                >
                  {category.name}
                </a>
              </h2>
              <p className="mt-1.5 text-muted">{category.description}</p>
              {articles[0] && (
                <p className="mt-3 text-small">
                  {t.newest}
                  <a href={articles[0].path} className="underlined py-1">
                    <Headline title={articles[0].title} />
                  </a>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
