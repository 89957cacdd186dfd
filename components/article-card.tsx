import type { Article } from '@/lib/article';
import { titleFace } from '@/lib/fonts/title-face';
import { fill } from '@/lib/messages/fill';
import { ArticleDate } from './article-date';
import { CategoryLabel } from './category-label';
import { CoverImage } from './cover-image';
import { Headline } from './headline';
import { TitleFaceStyle } from './title-face-style';
import { UnpublishedMark } from './unpublished-mark';

const headlineSizes = {
  lead: 'text-head md:text-title lg:text-[2.75rem] lg:leading-[1.3]',
  large: 'text-large md:text-head',
  single: 'text-large sm:text-head md:text-title',
  medium: 'text-large',
  small: 'text-[1.111rem]',
};

interface ArticleCardProps {
  article: Article;
  size?: keyof typeof headlineSizes;
  /** `sizes` of the cover; without it the card has no picture. */
  cover?: string;
  coverPriority?: boolean;
  /** How many lines of standfirst: all, two or none. */
  standfirst?: 'full' | 'short' | 'none';
  /** Where the category goes without saying, it is left out. */
  showCategory?: boolean;
  level?: 2 | 3;
}

/** An article as the front page and listings show it: cover, headline, standfirst, date. */
export function ArticleCard({
  article,
  size = 'medium',
  cover,
  coverPriority,
  standfirst = 'none',
  showCategory,
  level = 3,
}: ArticleCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { edition } = article;
  const [category] = article.categories;
  const face = size === 'lead' ? titleFace(article.title, edition.language) : undefined;
  return (
    <article>
      {cover && (
        // The headline below leads there too; one stop for the keyboard is enough.
        <a href={article.path} tabIndex={-1} aria-hidden="true" className="mb-4 block">
          <CoverImage article={article} sizes={cover} priority={coverPriority} decorative />
        </a>
      )}
      {showCategory && category && (
        <p className="mb-0.5">
          <CategoryLabel category={category} edition={edition} />
        </p>
      )}
      {face && !article.unpublished && <TitleFaceStyle face={face} />}
      <Heading className={`${face?.family ?? ''} ${headlineSizes[size]}`}>
        <UnpublishedMark article={article} />
        <a href={article.path} className={`${face?.family ?? ''} headline`}>
          <Headline title={article.title} />
        </a>
      </Heading>
      {standfirst !== 'none' && (
        <p
          className={`mt-2.5 leading-[1.75] text-muted ${standfirst === 'short' ? 'clamp-2' : ''} ${size === 'lead' ? '' : 'text-small'}`}
        >
          {article.description}
        </p>
      )}
      <p className="mt-2 text-fine text-muted">
        <ArticleDate date={article.date} edition={edition} />
        <span className="ms-3">
          {fill(edition.messages.site.minutes, { minutes: article.minutes })}
        </span>
      </p>
    </article>
  );
}
