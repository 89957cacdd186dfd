import { CategoryLabel } from '@/components/category-label';
import type { ArticleFacts } from '@/lib/finder/answer';
import { useFinderFacts } from './finder-facts';

/** An article's categories in their colours. */
export function Topics({ facts }: { facts: ArticleFacts }) {
  const { categories, path } = useFinderFacts();
  return facts.categories.flatMap(({ slug }) => {
    const category = categories.find((one) => one.slug === slug);
    return category ? <CategoryLabel key={slug} category={category} edition={{ path }} /> : [];
  });
}
