import type { Archive } from '@/lib/articles';
import { ThemeSwitch } from './theme-switch';

/** The publication's name, its issue line, and the way to every part of it. */
export function Masthead({ archive }: { archive: Archive }) {
  const { site, categories, articles } = archive;
  const newest = articles[0]?.date;
  const issue =
    newest &&
    new Intl.DateTimeFormat(site.language, {
      timeZone: site.time_zone,
      year: 'numeric',
      month: 'long',
    }).format(newest);
  const links = (
    <>
      {categories.map(({ slug, name }) => (
        <li key={slug}>
          <a href={`/categories/${slug}`} className="inline-block py-1.5">
            {name}
          </a>
        </li>
      ))}
    </>
  );
  const pages = site.navigation.map(({ label, href }) => (
    <li key={href}>
      <a href={href} className="inline-block py-1.5">
        {label}
      </a>
    </li>
  ));
  return (
    <header className="sheet no-print">
      <div className="flex items-end justify-between gap-x-6 pt-3 pb-2.5 md:pt-8 md:pb-5">
        <div className="flex items-baseline gap-x-5">
          <a
            href="/"
            className="seal headline text-head leading-none font-black md:text-[4.209rem] md:leading-none"
          >
            {site.name}
          </a>
          <p className="hidden text-small text-muted md:block">{site.tagline}</p>
        </div>
        <div className="flex items-baseline gap-x-5 text-small">
          {issue && (
            <p className="hidden text-muted sm:block">
              {issue}，共 {articles.length} 篇
            </p>
          )}
          <ThemeSwitch />
          <details className="menu md:hidden">
            <summary className="py-1.5">目錄</summary>
            <nav aria-label="網站目錄" className="menu-sheet">
              <ul className="sheet grid grid-cols-2 gap-x-6 py-4 text-base">
                {links}
                {pages}
              </ul>
            </nav>
          </details>
        </div>
      </div>
      <nav
        aria-label="主要目錄"
        className="rule-double hidden justify-between border-b border-b-hairline py-2 text-small md:flex"
      >
        <ul className="flex flex-wrap gap-x-8">{links}</ul>
        <ul className="flex flex-wrap gap-x-6 text-muted">{pages}</ul>
      </nav>
      <div className="rule-double md:hidden" />
    </header>
  );
}
