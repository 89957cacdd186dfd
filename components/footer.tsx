import type { Archive } from '@/lib/articles';

/** The colophon: what this is, how to follow it, under which licence it stands. */
export function Footer({ archive }: { archive: Archive }) {
  const { site, categories } = archive;
  return (
    <footer className="sheet no-print mt-20 pb-10 text-small md:mt-28">
      <div className="rule-double grid grid-cols-2 gap-x-8 gap-y-8 pt-7 md:grid-cols-12">
        <div className="col-span-2 md:col-span-5">
          <a href="/" className="seal headline text-head leading-none font-black">
            {site.name}
          </a>
          <p className="mt-4 max-w-[26em] text-pretty text-muted">{site.description}</p>
        </div>
        <nav aria-label="分類目錄" className="md:col-span-3">
          <p className="font-bold">分類</p>
          <ul className="mt-2 text-muted">
            {categories.map(({ slug, name }) => (
              <li key={slug}>
                <a href={`/categories/${slug}`} className="inline-block py-0.5">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="網站" className="md:col-span-2">
          <p className="font-bold">網站</p>
          <ul className="mt-2 text-muted">
            {site.navigation.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="inline-block py-0.5">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <nav aria-label="訂閱" className="md:col-span-2">
          <p className="font-bold">訂閱</p>
          <ul className="mt-2 text-muted">
            <li>
              <a href="/feed.xml" className="inline-block py-0.5">
                RSS
              </a>
            </li>
            <li>
              <a href="/atom.xml" className="inline-block py-0.5">
                Atom
              </a>
            </li>
            <li>
              <a href="/feed.json" className="inline-block py-0.5">
                JSON Feed
              </a>
            </li>
          </ul>
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
