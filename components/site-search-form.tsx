import type { Publication } from '@/lib/site';
import { SearchForm } from './search-form';

/** Asks a public search engine about this site; works without script. */
export function SiteSearchForm({ site, edition }: Pick<Publication, 'site' | 'edition'>) {
  const { notFound, search } = edition.messages;
  return (
    <SearchForm
      action="https://duckduckgo.com/"
      label={notFound.searchEngine}
      submit={search.title}
    >
      <input type="hidden" name="sites" value={new URL(site.url).hostname} />
    </SearchForm>
  );
}
