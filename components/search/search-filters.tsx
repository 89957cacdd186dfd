import { useState } from 'react';
import { fill } from '@/lib/messages/fill';
import type { Messages } from '@/lib/messages/messages';
import { filterKeys, filterNames, noFilters } from '@/lib/search/address';
import type { FilterOption, SearchFilters as Filters, SearchAnswer } from '@/lib/search/answer';

interface SearchFiltersProps {
  filters: Filters;
  options: SearchAnswer['options'];
  onChange(filters: Filters): void;
  words: Messages['search'];
}

const wide = '(width >= 900px)';

/** Narrows what was found. Folded away where there is no room beside the results. */
export function SearchFilters({ filters, options, onChange, words }: SearchFiltersProps) {
  const chosen = filterKeys.flatMap((key) => filters[key]).length;
  // Who comes with a filter, as by a link, has to see it.
  const [isOpen, setOpen] = useState(() => chosen > 0 || matchMedia(wide).matches);
  if (chosen === 0 && !filterKeys.some((key) => options[key].length > 1)) return null;
  return (
    <details
      className="search-filters"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{chosen > 0 ? fill(words.filtersChosen, { count: chosen }) : words.filters}</summary>
      {filterKeys.map((key) => (
        <FilterList
          key={key}
          name={filterNames[key]}
          words={words}
          label={words.filterNames[key]}
          chosen={filters[key]}
          options={options[key]}
          onChange={(values) => onChange({ ...filters, [key]: values })}
        />
      ))}
      {chosen > 0 && (
        <button type="button" className="underlined" onClick={() => onChange(noFilters)}>
          {words.clearFilters}
        </button>
      )}
    </details>
  );
}

interface FilterListProps {
  name: string;
  label: string;
  chosen: readonly string[];
  options: readonly FilterOption[];
  onChange(values: readonly string[]): void;
  words: Messages['search'];
}

/** As many values as are shown before the reader asks for all. */
const few = 8;

function FilterList({ name, label, chosen, options, onChange, words }: FilterListProps) {
  const [isWhole, setWhole] = useState(false);
  const known = new Set(options.map(({ value }) => value));
  // A choice stays to be undone when nothing is left of it.
  const gone = chosen.filter((value) => !known.has(value));
  const all = [...options, ...gone.map((value) => ({ value, name: value, count: 0 }))];
  // A single value narrows nothing.
  if (all.length < 2 && chosen.length === 0) return null;
  const shown = all.filter(({ value }, index) => isWhole || index < few || chosen.includes(value));
  return (
    <fieldset>
      <legend>{label}</legend>
      {shown.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={({ target }) =>
              onChange(
                target.checked
                  ? [...chosen, option.value]
                  : chosen.filter((value) => value !== option.value),
              )
            }
          />
          <span>{option.name}</span>
          <small>{option.count}</small>
        </label>
      ))}
      {shown.length < all.length && (
        <button type="button" className="underlined" onClick={() => setWhole(true)}>
          {fill(words.rest, { count: all.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}
