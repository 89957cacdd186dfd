import type { Metadata } from 'next';
import {
  type EditionParams,
  editionArchive,
  type ParamsAbove,
  paramsInEdition,
} from '@/app/edition';
import { movedOrMissing } from '@/app/moved-or-missing';
import { routeParam } from '@/app/route-param';
import { toDraw } from '@/app/static-params';
import { ArchiveOfMonth } from '@/components/archive-of-month';
import { ArchiveOfYears } from '@/components/archive-of-years';
import { archivePage, monthPages } from '@/lib/calendar';
import { pathIn } from '@/lib/edition';
import { fill } from '@/lib/messages/fill';
import { pageMetadata } from '@/lib/metadata';
import { prerenderedLists } from '@/lib/prerender-limit';

// With PRERENDER_LIMIT it is true, see next.config.ts.
export const dynamicParams = false;

interface ArchiveRoute {
  params: Promise<EditionParams & { month?: string[] }>;
}

export function generateStaticParams(above: ParamsAbove) {
  return paramsInEdition(
    above,
    (archive) => {
      const isMade = prerenderedLists(archive.articles);
      const months = monthPages(archive).filter(({ articles: [newest] }) => isMade(newest));
      return [
        { month: [] },
        ...toDraw(
          months.map(({ slug, path }) => ({ month: [slug], path })),
          ({ path }) => pathIn(archive.edition, path),
        ).map(({ month }) => ({ month })),
      ];
    },
    { month: [] },
  );
}

async function find({ params }: ArchiveRoute) {
  const { month: [slug, ...more] = [] } = await params;
  const archive = await editionArchive(params);
  const months = monthPages(archive);
  const place = months.findIndex((one) => one.slug === slug);
  if (slug !== undefined && (place === -1 || more.length > 0)) {
    // Where this route is open, it is asked before that of former addresses.
    movedOrMissing(archive, [archivePage, slug, ...more].map(routeParam).join('/'));
  }
  return {
    archive,
    months,
    month: months[place],
    newer: months[place - 1],
    older: months[place + 1],
  };
}

export async function generateMetadata(props: ArchiveRoute): Promise<Metadata> {
  const { archive, month } = await find(props);
  const t = archive.edition.messages.archive;
  const { name } = archive.site;
  if (!month) {
    const description = fill(t.description, { name });
    return pageMetadata({ title: t.title, description, path: archivePage }, archive);
  }
  const { title, path, articles } = month;
  const description = fill(t.monthDescription, { name, month: title, count: articles.length });
  return pageMetadata({ title, description, path }, archive);
}

export default async function ArchivePage(props: ArchiveRoute) {
  const { archive, months, month, newer, older } = await find(props);
  if (!month) return <ArchiveOfYears archive={archive} months={months} />;
  return <ArchiveOfMonth archive={archive} month={month} newer={newer} older={older} />;
}
