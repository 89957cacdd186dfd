import { notFound } from 'next/navigation';
import { type Archive, getArchive } from '@/lib/articles';
import { getPublication } from '@/lib/site';
import { orPlaceholder } from './static-params';

/** What a route's parameters say of its edition: its slug, and nothing in the main edition. */
export interface EditionParams {
  edition?: string;
}

/** The publication in the edition that a route stands in; 404 where there is no such edition. */
export async function editionArchive(
  params: EditionParams | Promise<EditionParams | undefined>,
): Promise<Archive> {
  // A route handler without parameters is given none.
  const given = await params;
  return (await getArchive(given?.edition)) ?? notFound();
}

/** What `generateStaticParams` of a page is given: the parameters above it. */
export interface ParamsAbove {
  params: EditionParams & Readonly<Record<string, unknown>>;
}

/**
 * A page's own parameters in the edition above it, for its `generateStaticParams`.
 * @param placeholder see {@link orPlaceholder}
 */
export async function paramsInEdition<Params>(
  { params }: ParamsAbove,
  paramsOf: (archive: Archive) => Params[],
  placeholder: Params,
): Promise<Params[]> {
  const archive = await getArchive(params.edition);
  return orPlaceholder(archive ? paramsOf(archive) : [], placeholder);
}

/** The editions besides the main one, for `generateStaticParams`. */
export function otherEditions(): { edition: string }[] {
  const editions = getPublication().editions.flatMap(({ slug }) => slug ?? []);
  // Next refuses a route without an edition in any build. The stand-in's pages are 404 pages.
  return (editions.length > 0 ? editions : ['_']).map((edition) => ({ edition }));
}

/** Parameters of a route in every edition besides the main one, for route handlers. */
export async function inOtherEditions<Params extends object>(
  paramsOf: (archive: Archive) => Params[],
): Promise<({ edition: string } & Params)[]> {
  const all = await Promise.all(
    otherEditions().map(async ({ edition }) => {
      const archive = await getArchive(edition);
      return archive ? paramsOf(archive).map((params) => ({ edition, ...params })) : [];
    }),
  );
  return all.flat();
}
