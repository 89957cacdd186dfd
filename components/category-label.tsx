import { categoryHue } from '@/components/category-hue';
import { type Edition, pathIn } from '@/lib/editions';
import type { Category } from '@/lib/site';

/** A category's name in its colour, leading to its articles. */
export function CategoryLabel({
  category,
  edition,
}: {
  category: Category;
  edition: Pick<Edition, 'path'>;
}) {
  return (
    <a
      href={pathIn(edition, `/categories/${category.slug}`)}
      className="category inline-block text-small font-bold underline-offset-4 hover:underline"
      style={categoryHue(category)}
    >
      {category.name}
    </a>
  );
}
