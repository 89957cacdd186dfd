import { getSite } from '@/lib/site';

/** Asks a public search engine about this site; works without script. */
export function SiteSearchForm() {
  const { url } = getSite();
  return (
    <search>
      <form action="https://duckduckgo.com/" className="flex max-w-[32em] gap-x-3">
        <input type="hidden" name="sites" value={new URL(url).hostname} />
        <label className="grow">
          <span className="sr-only">用DuckDuckGo搜尋本站</span>
          <input
            type="search"
            name="q"
            required
            placeholder="用DuckDuckGo搜尋本站"
            className="w-full border-b border-ink bg-transparent py-2 placeholder:text-muted"
          />
        </label>
        <button type="submit" className="border-b border-ink px-2 hover:text-accent">
          搜尋
        </button>
      </form>
    </search>
  );
}
