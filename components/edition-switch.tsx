'use client';

import { type MouseEvent, useEffect, useRef } from 'react';

interface EditionLink {
  /** BCP 47. */
  language: string;
  label: string;
  name: string;
  /** Its front page, where readers get without script. */
  href: string;
}

/** The other editions: the same page there, at the last heading that the reader has reached. */
export function EditionSwitch({ editions }: { editions: readonly EditionLink[] }) {
  const deepest = useRef(0);
  useEffect(() => {
    // Who wants to switch has to come back up to the masthead.
    const remember = () => {
      deepest.current = Math.max(deepest.current, scrollY);
    };
    remember();
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, []);
  return editions.map(({ language, label, name, href }) => (
    <a
      key={language}
      href={href}
      // Where it leads in a built page, see `lib/script-on-intent/same-page.ts`.
      rel="alternate"
      hrefLang={language}
      lang={language}
      aria-label={name}
      className="py-1.5 hover:text-accent"
      data-replay=""
      onClick={(event) => leadToSamePage(event, language, deepest.current)}
    >
      {label}
    </a>
  ));
}

/** The page's head names the same page in each edition that has it. */
function leadToSamePage(
  { currentTarget: link }: MouseEvent<HTMLAnchorElement>,
  language: string,
  deepest: number,
) {
  const same = document.querySelector<HTMLLinkElement>(`link[hreflang="${language}"]`);
  if (!same) return;
  const reached = [...document.querySelectorAll('.article :is(h2,h3,h4)[id]')].findLast(
    (heading) => heading.getBoundingClientRect().top + scrollY < deepest + innerHeight / 2,
  );
  const { pathname } = new URL(same.href);
  const place = deepest > 0 && reached ? `#${encodeURIComponent(reached.id)}` : location.hash;
  link.href = pathname + location.search + place;
}
