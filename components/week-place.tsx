import { isCounting } from '@/lib/reads/counting';
import { weekListName } from '@/lib/reads/week-lists';
import type { Publication } from '@/lib/site';

interface WeekPlaceProps {
  publication: Publication;
  /** Slug of the category whose articles it lists; all where none is named. */
  category?: string;
}

/**
 * Where a server puts the list of the articles that were read most, as it sends the page
 * (`cli/week-lists.mjs`). The page itself is the same whatever was read, and has nothing there.
 */
export function WeekPlace({ publication, category }: WeekPlaceProps) {
  const { site, edition } = publication;
  if (!isCounting(site)) return null;
  return (
    <div
      data-week={weekListName(edition.path, category)}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React leaves alone what it finds there
      dangerouslySetInnerHTML={{ __html: '' }}
    />
  );
}
