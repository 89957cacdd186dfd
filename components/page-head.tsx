import type { ReactNode } from 'react';
import type { Edition } from '@/lib/editions';
import type { Crumb } from '@/lib/json-ld';
import type { Category } from '@/lib/site';
import { Breadcrumbs } from './breadcrumbs';
import { categoryHue } from './category-hue';

interface PageHeadProps {
  crumbs: readonly Crumb[];
  title: string;
  edition: Edition;
  /** Gives the title its colour. */
  category?: Category;
  /** Stands in the margin beside the title on wide screens. */
  margin?: ReactNode;
  children?: ReactNode;
}

/** The head of a page that is not an article: where we are, its title, a sentence about it. */
export function PageHead({ crumbs, title, edition, category, margin, children }: PageHeadProps) {
  return (
    <header className="pt-6 pb-8 md:pb-10">
      <Breadcrumbs crumbs={crumbs} edition={edition} />
      <div className="mt-6 grid items-baseline gap-x-8 md:mt-9 md:grid-cols-[9rem_minmax(0,1fr)]">
        <p className="text-small text-muted">{margin}</p>
        <div>
          <h1
            className={`text-head md:text-title ${category ? 'category' : ''}`}
            style={category && categoryHue(category)}
          >
            {title}
          </h1>
          {children && <div className="mt-2 max-w-[38em] text-muted">{children}</div>}
        </div>
      </div>
    </header>
  );
}
