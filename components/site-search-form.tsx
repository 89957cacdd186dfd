import { getSite } from '@/lib/site';
import { SearchForm } from './search-form';

/** Asks a public search engine about this site; works without script. */
export function SiteSearchForm() {
  const { url } = getSite();
  return (
    <SearchForm action="https://duckduckgo.com/" label="用DuckDuckGo搜尋本站">
      <input type="hidden" name="sites" value={new URL(url).hostname} />
    </SearchForm>
  );
}
