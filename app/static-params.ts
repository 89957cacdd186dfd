/**
 * A route's parameters, or a stand-in where there are none: a static export refuses a route without
 * a page. The stand-in's page is the 404 page.
 */
export function orPlaceholder<Params>(params: Params[], placeholder: Params): Params[] {
  return params.length > 0 || process.env.STATIC_EXPORT !== '1' ? params : [placeholder];
}
