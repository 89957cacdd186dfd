import { isKeptPage } from '@/lib/kept-pages/kept-page';

/**
 * A route's parameters, or a stand-in where there are none: a static export refuses a route without
 * a page. The stand-in's page is the 404 page.
 */
export function orPlaceholder<Params>(params: Params[], placeholder: Params): Params[] {
  return params.length > 0 || process.env.STATIC_EXPORT !== '1' ? params : [placeholder];
}

/**
 * Parameters of the pages that this build has to draw: an earlier one has drawn the others, from the
 * same, or they need no drawing (see `lib/kept-pages/`).
 */
export function toDraw<Params>(params: Params[], pathOf: (params: Params) => string): Params[] {
  return params.filter((one) => !isKeptPage(pathOf(one)));
}
