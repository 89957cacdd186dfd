const ways = [
  { href: '/find', label: '找文章', about: '說不出要找什麼的時候：寫一句話，讓它幫你挑。' },
  { href: '/search', label: '搜尋', about: '知道要找什麼的時候：全文都查得到。' },
  { href: '/archive', label: '彙整', about: '每一篇文章，依年月排列。' },
  { href: '/tags', label: '標籤', about: '同一個題目的文章放在一起。' },
  { href: '/feed.xml', label: '訂閱', about: '新文章刊出時，閱讀器會告訴你；不必留信箱。' },
];

/** Where a reader goes from the reading guide. */
export function WaysOn() {
  return (
    <section aria-labelledby="page:ways" className="guide guide-beside">
      <h2 id="page:ways" className="guide-title">
        接下來
      </h2>
      <dl className="guide-ways">
        {ways.map(({ href, label, about }) => (
          <div key={href}>
            <dt>
              <a href={href} className="headline">
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
