import { settingsKey } from './settings-key';

/*
 * The code that stands in pages themselves, all of it. The security policy (`security-headers.ts`)
 * lets these run by their hash and no other, so none may contain anything that differs by page.
 */

/**
 * Sets the page as the reader wants to read it before the first paint, so that nothing flashes or
 * moves; again when another tab changes that, and when the page comes back from the browser's
 * memory. Words that no style sheet knows do nothing.
 */
export const themeScript = `(f=>{f();addEventListener('storage',f);addEventListener('pageshow',f)})(()=>{try{document.documentElement.dataset.reading=localStorage.getItem('${settingsKey}')||''}catch{}})`;

/**
 * Marks the finder's page before the first paint where its address asks for something, so that the
 * starting points of the static page do not flash.
 */
export const askedScript = `if(/[?&](q|ask|compare|topic|level|length|year|video)=./.test(location.search))document.documentElement.dataset.asked=''`;

/** The site's own inline scripts in what Next renders. */
export const ownScripts: readonly string[] = [themeScript, askedScript];

const notAhead = ['search', 'find', 'library'].flatMap((name) => [`/${name}*`, `/*/${name}*`]);

const where = {
  and: [{ href_matches: '/*' }, { not: { href_matches: [...notAhead, '/*.*'] } }],
};

/**
 * What a browser may get ready: a page whose link the pointer rests on is fetched, one whose link is
 * being pressed is rendered. Not pages that work as soon as they are open, and no files.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where, eagerness: 'moderate' }],
  prerender: [{ where, eagerness: 'conservative' }],
});
