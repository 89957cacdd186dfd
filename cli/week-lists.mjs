/** @typedef {typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default} PageCache */

/** What `lib/reads/refresh.ts` leaves in this process. */
const shown = Symbol.for('qianyan.week');

/**
 * A cache of pages that puts the list of the articles that were read most into those that have a place
 * for it (`components/week-place.tsx`), as they are sent. The pages themselves stay as they are kept:
 * there is never half of one, and where there is no list they are as the build has made them.
 * @param {PageCache} Base
 * @returns {PageCache}
 */
export function withWeekLists(Base) {
  return class extends Base {
    /** @type {InstanceType<PageCache>['get']} */
    async get(key, context) {
      const entry = await super.get(key, context);
      const value = entry?.value;
      /** @type {ReadonlyMap<string, string> | undefined} */
      const lists = Reflect.get(globalThis, shown);
      if (!lists?.size || value?.kind !== 'APP_PAGE' || !value.html.includes(' data-week="')) {
        return entry;
      }
      return { ...entry, value: { ...value, html: filled(value.html, lists) } };
    }
  };
}

/**
 * @param {string} html
 * @param {ReadonlyMap<string, string>} lists
 */
function filled(html, lists) {
  return html.replace(
    /(<div data-week="([^"]*)">)(?=<\/div>)/,
    (_, place, name) => place + (lists.get(name) ?? ''),
  );
}
