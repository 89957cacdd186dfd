import type { Archive } from '@/lib/articles';
import type { Site } from '@/lib/site';

/** The colophon: what this is, how to follow it, under which licence it stands. */
export function Footer({ archive }: { archive: Archive }) {
  const { site, categories } = archive;
  const named = new Set(site.navigation.map(({ href }) => href));
  return (
    <footer className="sheet no-print mt-20 pb-10 text-small md:mt-28">
      <div className="rule-double grid grid-cols-2 gap-x-8 gap-y-8 pt-7 md:grid-cols-12">
        <div className="col-span-2 md:col-span-4">
          <a href="/" className="seal headline text-head leading-none font-black">
            {site.name}
          </a>
          <p className="mt-4 max-w-[26em] text-pretty text-muted">{site.description}</p>
        </div>
        <nav aria-label="分類目錄" className="md:col-span-2">
          <Links
            heading="分類"
            links={categories.map(({ slug, name }) => ({
              label: name,
              href: `/categories/${slug}`,
            }))}
          />
        </nav>
        <nav aria-label="網站" className="md:col-span-2">
          <Links heading="網站" links={site.navigation} />
        </nav>
        <nav aria-label="讀者" className="md:col-span-2">
          <Links heading="讀者" links={readersPages.filter(({ href }) => !named.has(href))} />
        </nav>
        <nav aria-label="訂閱" className="md:col-span-2">
          <Links heading="訂閱" links={feeds} />
        </nav>
      </div>
      <p className="mt-8 border-t border-hairline pt-4 text-fine text-muted">
        文章採
        <a href={site.licence.url} rel="license" className="underlined py-1">
          {site.licence.name}
        </a>
        授權。本站不追蹤讀者。
      </p>
    </footer>
  );
}

/** What every publication has for its readers, besides what its own navigation names. */
const readersPages: Site['navigation'] = [
  { label: '閱讀指南', href: '/start' },
  { label: '找文章', href: '/find' },
  { label: '搜尋', href: '/search' },
  { label: '名詞表', href: '/glossary' },
  { label: '我的書架', href: '/library' },
];

const feeds: Site['navigation'] = [
  { label: 'RSS', href: '/feed.xml' },
  { label: 'Atom', href: '/atom.xml' },
  { label: 'JSON Feed', href: '/feed.json' },
];

function Links({ heading, links }: { heading: string; links: Site['navigation'] }) {
  return (
    <>
      <p className="font-bold">{heading}</p>
      <ul className="mt-2 text-muted">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="inline-block py-0.5">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
