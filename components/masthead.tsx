import type { Archive } from '@/lib/articles';
import { type Edition, pathIn } from '@/lib/edition';
import { titleFace } from '@/lib/fonts/title-face';
import { issueLine, issueLineClass } from '@/lib/issue-line';
import { wayToLetters } from '@/lib/letters/way-to-letters';
import { MastheadTools } from './masthead-tools';
import { TitleFaceStyle } from './title-face-style';

const menuId = 'page:menu';

/** The front pages of the other editions, for the switch. */
function otherEditions({ edition, editions }: Archive) {
  return editions
    .filter((one) => one !== edition)
    .map((one) => ({
      language: one.language,
      label: one.label,
      name: one.name,
      href: pathIn(one, '/'),
    }));
}

/** The publication's name, its issue line, and the way to every part of it. */
export function Masthead({ archive }: { archive: Archive }) {
  const { site, edition } = archive;
  const t = edition.messages.masthead;
  const face = titleFace(site.name, site.language);
  const issue = issueLine(archive);
  const categories = links(
    archive.categories.map(({ slug, name }) => ({ label: name, href: `/categories/${slug}` })),
    edition,
  );
  const pages = links(site.navigation, edition);
  return (
    <header className="sheet no-print">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1 pt-3 pb-2.5 whitespace-nowrap md:pt-8 md:pb-5">
        <div className="flex items-baseline gap-x-5">
          <TitleFaceStyle face={face} />
          <a
            href={pathIn(edition, '/')}
            className={`${face.family} seal headline text-head leading-none font-black md:text-[4.209rem] md:leading-none`}
          >
            {site.name}
          </a>
          <p className="hidden text-small text-muted md:block">{site.tagline}</p>
        </div>
        <div className="flex flex-wrap items-baseline gap-x-5 text-small">
          {issue && (
            // What hydration reads has no such line (`lib/issue-line.ts`).
            <p suppressHydrationWarning className={`${issueLineClass} hidden text-muted sm:block`}>
              {issue}
            </p>
          )}
          <MastheadTools
            settings={edition.messages.settings}
            editions={otherEditions(archive)}
            search={{ label: edition.messages.search.title, href: pathIn(edition, '/search') }}
          />
          <button
            type="button"
            popoverTarget={menuId}
            className="menu-button py-1.5 hover:text-accent md:hidden"
          >
            {t.menu}
          </button>
          <nav
            id={menuId}
            popover="auto"
            aria-label={t.menuName}
            className="menu-sheet whitespace-normal md:hidden"
          >
            <div className="sheet grid grid-cols-2 gap-x-6 pt-4 pb-5">
              <div>
                <p className="text-small text-muted">{t.categories}</p>
                <ul className="mt-1 text-base">{categories}</ul>
              </div>
              <div>
                <p className="text-small text-muted">{t.pages}</p>
                <ul className="mt-1 text-base">
                  {pages}
                  {links(wayToLetters(archive), edition)}
                </ul>
              </div>
            </div>
          </nav>
        </div>
      </div>
      <nav
        aria-label={t.navigation}
        className="rule-double hidden justify-between hairline-b py-2 text-small md:flex"
      >
        <ul className="flex flex-wrap gap-x-8">{categories}</ul>
        <ul className="flex flex-wrap gap-x-6 text-muted">{pages}</ul>
      </nav>
      <div className="rule-double md:hidden" />
    </header>
  );
}

function links(entries: readonly { label: string; href: string }[], edition: Edition) {
  return entries.map(({ label, href }) => (
    <li key={href}>
      <a href={pathIn(edition, href)} className="inline-block py-1.5">
        {label}
      </a>
    </li>
  ));
}
