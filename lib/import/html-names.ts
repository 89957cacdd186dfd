/** Inline elements that an article may use, besides `br`, which has no end tag. */
export const keptTags: readonly string[] = [
  'abbr',
  'del',
  'ins',
  'kbd',
  'mark',
  'q',
  'rp',
  'rt',
  'ruby',
  'small',
  'sub',
  'sup',
];

/** Elements without an end tag. */
export const voidTags: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content no browser shows. */
export const hiddenTags: ReadonlySet<string> = new Set(
  'script style template noscript noframes'.split(' '),
);

/** Elements whose end tag may be left out. */
export const openTags: ReadonlySet<string> = new Set(
  'li p td th tr dt dd option thead tbody tfoot colgroup rt rp'.split(' '),
);

/** Elements of HTML; any other name in angle brackets was meant as text. */
const htmlTags: ReadonlySet<string> = new Set([
  ...keptTags,
  ...voidTags,
  ...hiddenTags,
  ...openTags,
  ...(
    'a acronym address article aside audio b bdi bdo big blink blockquote body button canvas ' +
    'caption center cite code data datalist details dfn dialog dir div dl em fieldset figcaption ' +
    'figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup html i iframe ' +
    'label legend main map marquee math menu meter nav nobr object ol optgroup output picture pre ' +
    'progress s samp search section select span strike strong summary svg table textarea time ' +
    'title tt u ul var video path g circle rect line polyline polygon ellipse text tspan defs use'
  ).split(' '),
]);

/** Whether a name is an element's: HTML's own, or a custom one of the web's components. */
export function isHtmlName(name: string): boolean {
  return htmlTags.has(name);
}
