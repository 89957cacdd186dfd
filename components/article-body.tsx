import rehypeShiki from '@shikijs/rehype';
import { MDXRemote } from 'next-mdx-remote/rsc';
import type { ComponentProps, ComponentType } from 'react';
import type { ComponentName } from '@/lib/mdx/elements';
import { footnotesId, rehypeOptions } from '@/lib/mdx/output';
import { type BodyOptions, remarkPlugins } from '@/lib/mdx/parse';
import { placeNotes } from '@/lib/mdx/place-notes';
import { typeset } from '@/lib/mdx/typeset';
import { Callout } from './callout';
import { Figure } from './figure';
import { Keep } from './keep';
import { Quote } from './quote';
import { Term, TermNote } from './term';
import { YouTube } from './youtube';

/**
 * What the names in an article stand for. The list of names is `lib/mdx/elements.ts`; `<Ruby>` is
 * HTML by then.
 */
const articleComponents = { Callout, Figure, Keep, Quote, YouTube } satisfies Record<
  Exclude<ComponentName, 'Ruby'>,
  ComponentType<never>
>;

/** What `lib/mdx/mark-terms.ts` puts in. */
const termComponents = { Term, TermNote };

const elements = {
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
  table: (props: ComponentProps<'table'>) => (
    // A table wider than a phone scrolls by itself; the keyboard has to reach it for that.
    // No landmark: several would have one name.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <div role="group" className="table-scroll" aria-label="表格" tabIndex={0}>
      <table {...props} />
    </div>
  ),
  input: (props: ComponentProps<'input'>) => (
    <input aria-label={props.checked ? '已完成' : '未完成'} {...props} />
  ),
  img: ({ alt = '', ...props }: ComponentProps<'img'>) => (
    // biome-ignore lint/performance/noImgElement: a small picture inside a sentence
    <img alt={alt} loading="lazy" decoding="async" {...props} />
  ),
};

function heading(Level: 'h2' | 'h3' | 'h4') {
  return function Heading({ children, id, ...props }: ComponentProps<'h2'>) {
    return (
      <Level id={id} {...props}>
        {children}
        {id && id !== footnotesId && (
          <a href={`#${id}`} className="heading-link no-print" aria-label="這一節的連結" />
        )}
      </Level>
    );
  };
}

interface ArticleBodyProps {
  /** MDX that `lib/articles.ts` has checked. */
  body: string;
  /** What its plugins need to know. */
  options?: BodyOptions;
}

/** The text of an article or page: the one place where MDX becomes HTML. */
export function ArticleBody({ body, options }: ArticleBodyProps) {
  return (
    <div className="article">
      <MDXRemote
        source={body}
        components={{ ...elements, ...articleComponents, ...termComponents }}
        options={{
          mdxOptions: {
            remarkPlugins: remarkPlugins(options),
            remarkRehypeOptions: rehypeOptions,
            rehypePlugins: [
              typeset,
              placeNotes,
              [
                rehypeShiki,
                {
                  themes: {
                    light: 'github-light-high-contrast',
                    dark: 'github-dark-high-contrast',
                  },
                  defaultColor: 'light-dark()',
                  // Languages load as articles use them; all 300 at once take twelve seconds.
                  langs: [],
                  lazy: true,
                  // Words without a language may wrap; code may not.
                  addLanguageClass: true,
                  defaultLanguage: 'text',
                  fallbackLanguage: 'text',
                },
              ],
            ],
          },
        }}
      />
    </div>
  );
}
