import type { Archive } from '@/lib/articles';
import { type Edition, pathIn } from '@/lib/edition';
import { titleFace } from '@/lib/fonts/title-face';
import { wayToLetters } from '@/lib/letters/way-to-letters';
import type { Site } from '@/lib/site';
import { Message } from './message';

/** The colophon: what this is, how to follow it, under which licence it stands. */
export function Footer({ archive }: { archive: Archive }) {
  const { site, categories, edition } = archive;
  const { footer: t, start, finder, search, glossary, library } = edition.messages;
  // What every publication has for its readers, besides what its own navigation names.
  const readersPages: Site['navigation'] = [
    { label: start.title, href: '/start' },
    { label: finder.title, href: '/find' },
    { label: search.title, href: '/search' },
    { label: glossary.title, href: '/glossary' },
    { label: library.title, href: '/library' },
  ];
  const followed = [...wayToLetters(archive), ...feeds];
  const named = new Set(site.navigation.map(({ href }) => href));
  return (
    <footer className="sheet no-print drawn-late mt-20 pb-10 text-small md:mt-28">
      <div className="rule-double footer-grid">
        <div>
          <a
            href={pathIn(edition, '/')}
            className={`${titleFace(site.name, site.language).family} seal headline text-head leading-none font-black`}
          >
            {site.name}
          </a>
          <p className="mt-4 max-w-[26em] text-pretty text-muted">{site.description}</p>
        </div>
        <nav aria-label={t.categoriesName}>
          <Links
            heading={t.categories}
            edition={edition}
            links={categories.map(({ slug, name }) => ({
              label: name,
              href: `/categories/${slug}`,
            }))}
          />
        </nav>
        <nav aria-label={t.pages}>
          <Links edition={edition} heading={t.pages} links={site.navigation} />
        </nav>
        <nav aria-label={t.readers}>
          <Links
            edition={edition}
            heading={t.readers}
            links={readersPages.filter(({ href }) => !named.has(href))}
          />
        </nav>
        <nav aria-label={t.subscribe}>
          <Links edition={edition} heading={t.subscribe} links={followed} />
        </nav>
      </div>
      <p className="mt-8 hairline-t pt-4 text-fine text-muted">
        <Message
          text={t.licence}
          parts={{
            licence: (
              <a href={site.licence.url} rel="license" className="underlined py-1">
                {site.licence.name}
              </a>
            ),
          }}
        />
      </p>
    </footer>
  );
}

const feeds: Site['navigation'] = [
  { label: 'RSS', href: '/feed.xml' },
  { label: 'Atom', href: '/atom.xml' },
  { label: 'JSON Feed', href: '/feed.json' },
];

interface LinksProps {
  heading: string;
  links: Site['navigation'];
  edition: Edition;
}

function Links({ heading, links, edition }: LinksProps) {
  return (
    <>
      <p className="font-bold">{heading}</p>
      <ul className="mt-2 text-muted">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={pathIn(edition, href)} className="inline-block py-0.5">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
