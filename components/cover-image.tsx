import type { Article } from '@/lib/article';
import { categoryHue } from './category-hue';
import { SizedPicture } from './sized-picture';

interface CoverImageProps {
  article: Article;
  /** The `sizes` of the picture: how wide it is shown at which width of the window. */
  sizes: string;
  /** The page's main picture: loaded first, everything else is lazy. */
  priority?: boolean;
  /** Beside a headline that says it all, a picture is decoration. */
  decorative?: boolean;
  /** Below its own headline, a cover without picture shows a giant glyph instead of the title. */
  glyph?: boolean;
}

/** The first two Han of a title, or what it begins with where it has none. */
function firstGlyphs(title: string): string {
  const han = title.match(/\p{Script=Han}/gu) ?? [...title];
  return han.slice(0, 2).join('');
}

/** An article's cover in 16:9, or its title set on its category's colour where it has none. */
export function CoverImage({ article, sizes, priority, decorative, glyph }: CoverImageProps) {
  const { cover } = article;
  if (!cover) {
    return (
      <div
        className={glyph ? 'typographic-cover glyph-cover' : 'typographic-cover'}
        style={categoryHue(article.categories[0])}
        aria-hidden="true"
      >
        <span>{glyph ? firstGlyphs(article.title) : article.title}</span>
      </div>
    );
  }
  return (
    <SizedPicture
      src={cover.src}
      alt={decorative ? '' : cover.alt}
      sizes={sizes}
      priority={priority}
      className="cover aspect-video w-full object-cover"
      placeholder
    />
  );
}
