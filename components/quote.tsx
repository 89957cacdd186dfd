import type { ReactNode } from 'react';

interface QuoteProps {
  source?: string;
  href?: string;
  /** Language of the words, when it is not the article's. */
  lang?: string;
  children: ReactNode;
}

/** A quotation set large, with where it comes from. */
export function Quote({ source, href, lang, children }: QuoteProps) {
  return (
    <figure>
      <blockquote className="pull-quote" cite={href} lang={lang}>
        {children}
      </blockquote>
      {source && <figcaption>—— {href ? <a href={href}>{source}</a> : source}</figcaption>}
    </figure>
  );
}
