import { type Edition, pathIn } from '@/lib/edition';
import { isServed } from '@/lib/is-served';

/** Where a reader goes from the reading guide. */
export function WaysOn({ edition }: { edition: Edition }) {
  const { start: t, finder, search, archive, tags, letters } = edition.messages;
  const { title, intro } = letters.subscribe;
  const ways = [
    { href: '/find', label: finder.title, about: t.findAbout },
    { href: '/search', label: search.title, about: t.searchAbout },
    { href: '/archive', label: archive.title, about: t.archiveAbout },
    { href: '/tags', label: tags.title, about: t.tagsAbout },
    { href: '/feed.xml', label: t.subscribe, about: t.subscribeAbout },
    ...(isServed ? [{ href: '/subscribe', label: title, about: intro }] : []),
  ];
  return (
    <section aria-labelledby="page:ways" className="guide guide-beside">
      <h2 id="page:ways" className="guide-title">
        {t.ways}
      </h2>
      <dl className="guide-ways">
        {ways.map(({ href, label, about }) => (
          <div key={href}>
            <dt>
              <a href={pathIn(edition, href)} className="headline">
                {label}
              </a>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
