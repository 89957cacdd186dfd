import {
  type ComponentProps,
  type ComponentType,
  createElement,
  type FunctionComponent,
  type ReactNode,
} from 'react';
import { jsxDEV } from 'react/jsx-dev-runtime';
import * as runtime from 'react/jsx-runtime';
import type { Edition } from '@/lib/edition';
import type { Term as GlossaryTerm } from '@/lib/glossary';
import { findKept } from '@/lib/kept';
import { compileBody } from '@/lib/mdx/compile';
import type { ComponentName } from '@/lib/mdx/elements';
import { footnotesId } from '@/lib/mdx/output';
import { type BodyOptions, parseChecked } from '@/lib/mdx/parse';
import type { DrawnElement, HtmlAttributes } from '@/lib/mdx/static-html';
import { Callout } from './callout';
import { Figure } from './figure';
import { Keep } from './keep';
import { Quote } from './quote';
import { SizedPicture } from './sized-picture';
import { Term, TermNote } from './term';
import { YouTube } from './youtube';

/** A component with some of its props given. */
function given<Props extends object, Known extends Partial<Props>>(
  component: (props: Props) => ReactNode,
  known: Known,
) {
  // TypeScript does not see that the two together are all props.
  return (others: Omit<Props, keyof Known>) =>
    createElement(component as FunctionComponent<object>, { ...others, ...known });
}

/**
 * What the names in an article stand for, with an edition's words for what they add. The list of
 * names is `lib/mdx/elements.ts`; `<Ruby>` is HTML by then.
 */
function articleComponents({ messages: { body, video } }: Edition) {
  return {
    Callout: given(Callout, { words: body }),
    Figure: given(Figure, { words: body }),
    Keep,
    Quote: given(Quote, { words: body }),
    YouTube: given(YouTube, { words: video }),
  } satisfies Record<Exclude<ComponentName, 'Ruby'>, ComponentType<never>>;
}

/** What `lib/mdx/mark-terms.ts` puts in. */
function termComponents(edition: Edition) {
  return { Term, TermNote: given(TermNote, { edition }) };
}

function elements({ messages: { body } }: Edition) {
  const heading = (Level: 'h2' | 'h3' | 'h4') =>
    function Heading({ children, id, ...props }: ComponentProps<'h2'>) {
      return (
        <Level id={id} {...props}>
          {children}
          {id && id !== footnotesId && (
            <a href={`#${id}`} className="heading-link no-print" aria-label={body.sectionLink} />
          )}
        </Level>
      );
    };
  return {
    h2: heading('h2'),
    h3: heading('h3'),
    h4: heading('h4'),
    table: (props: ComponentProps<'table'>) => (
      // A table wider than a phone scrolls by itself; the keyboard has to reach it for that.
      // No landmark: several would have one name.
      // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
      <div role="group" className="table-scroll" aria-label={body.table} tabIndex={0}>
        <table {...props} />
      </div>
    ),
    input: (props: ComponentProps<'input'>) => (
      <input aria-label={props.checked ? body.done : body.open} {...props} />
    ),
    // A small picture inside a sentence.
    img: ({ src, alt = '', width = 648 }: ComponentProps<'img'>) =>
      typeof src === 'string' && (
        <SizedPicture src={src} alt={alt} sizes={`min(100vw, ${width}px)`} />
      ),
  } satisfies Record<DrawnElement, ComponentType<never>>;
}

/** What `lib/mdx/static-html.ts` puts in. */
function Html({ tag, html, ...props }: HtmlAttributes) {
  // Written of a checked tree, its words escaped as React does it.
  return createElement(tag, { ...props, dangerouslySetInnerHTML: { __html: html } });
}

interface ArticleBodyProps {
  /** MDX that `lib/articles.ts` has checked. */
  body: string;
  /** What its plugins need to know. */
  options?: BodyOptions | undefined;
  /** Terms to explain. */
  glossary?: readonly GlossaryTerm[] | undefined;
  edition: Edition;
  /** Name under which the text may be kept as it was compiled. */
  kept?: string | undefined;
}

/** The text of an article or page: the one place where MDX becomes HTML. */
export async function ArticleBody({
  body,
  options,
  glossary = [],
  edition,
  kept,
}: ArticleBodyProps) {
  const components = {
    ...elements(edition),
    ...articleComponents(edition),
    ...termComponents(edition),
    Html,
  };
  const found = kept === undefined ? undefined : findKept<string>(`${kept}.page`);
  const compiled = found ?? (await compiledText(body, options, glossary, edition));
  return <div className="article">{createElement(contentOf(compiled), { components })}</div>;
}

async function compiledText(
  body: string,
  options: BodyOptions | undefined,
  glossary: readonly GlossaryTerm[],
  edition: Edition,
): Promise<string> {
  const { tree } = await parseChecked(body, options);
  return compileBody(tree, glossary, edition);
}

/** Runs what `compileBody` compiled. */
function contentOf(compiled: string): ComponentType<{ components: object }> {
  return Reflect.construct(Function, ['runtime', compiled])({ ...runtime, jsxDEV }).default;
}
