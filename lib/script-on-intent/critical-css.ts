import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Root,
  type Rule,
} from 'postcss';

/** What a page's HTML has that a selector can ask for: `a`, `.class`, `#id`, `[data-attribute]`. */
type Marks = ReadonlySet<string>;

/** Takes a page's HTML and gives what the page uses of a style sheet. */
export type CriticalCss = (html: string) => string;

/** Set on pages by their own inline scripts, before the first paint. */
const setByScript = /^\[data-(?:reading|asked)$/;

/** What shows itself only once the reader has given a sign, and the whole sheet has come with it. */
const afterSign = /:hover|^dialog\b|^\.viewer\b/;

/** Parts of form fields, whatever field it is. */
const ofFields =
  /::(?:-webkit-|-moz-)?(?:search|date|datetime|calendar|inner|outer|file|placeholder)/;

/**
 * Readies a style sheet for taking out what single pages use. Rules whose selectors ask for an
 * element, class, id or data attribute that the page lacks are left out, and so are those for
 * pointers and for dialogs; states (`[open]`, `:focus`) and what stands in parentheses do not
 * count. So some rules too many stay, and order and layers are the sheet's. Where script is off, the
 * whole sheet is loaded (`rewrite-page.ts`).
 */
export function criticalCss(sheet: string): CriticalCss {
  const root = postcss.parse(sheet);
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkAtRules('media', (rule) => {
    if (rule.params === '(hover:hover)') rule.remove();
  });
  // For browsers older than those that the site is built for.
  root.walkAtRules('layer', (rule) => {
    if (rule.params === 'properties') rule.remove();
  });
  withSpacing(root);
  const selectors: string[] = [];
  root.walkRules((rule) => {
    selectors.push(...rule.selectors);
    withoutRepetition(rule);
  });
  const askedBy = new Map(selectors.map((selector) => [selector, asked(selector)]));
  const known = new Map<string, string>();
  return (html) => {
    const marks = marksOf(html);
    const wanted = new Set(
      [...askedBy]
        .filter(([one, all]) => all?.every((mark) => marks.has(mark)) && speaks(one, marks))
        .map(([one]) => one),
    );
    const given = variablesIn(
      [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>| style="([^"]*)"/gs)].join(''),
    );
    // Pages of a kind mostly use the same rules.
    const key = `${[...wanted].join()} ${given.join()}`;
    const css = known.get(key) ?? only(root, wanted, given);
    known.set(key, css);
    return css;
  };
}

function marksOf(html: string): Marks {
  const marks = new Set<string>();
  const tags = /<([a-z][a-z0-9-]*)((?:\s[^\s=>]+(?:="[^"]*")?)*)/gi;
  for (const [, tag = '', attributes = ''] of html.matchAll(tags)) {
    marks.add(tag.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=]+)="([^"]*)"/g)) {
      if (name === 'class') for (const one of value.split(/\s+/)) marks.add(`.${one}`);
      else if (name === 'id') marks.add(`#${value}`);
      else if (name === 'lang') marks.add(`[lang=${value}`);
      else if (name.startsWith('data-')) marks.add(`[${name}`);
    }
  }
  return marks;
}

/** Whether a selector that is for some languages is for one that the page has. */
function speaks(selector: string, marks: Marks): boolean {
  const languages = [...selector.matchAll(/\[lang\|?=["']?([\w-]+)/g)].map(([, tag = '']) => tag);
  return (
    languages.length === 0 ||
    languages.some((tag) => [...marks].some((mark) => mark.startsWith(`[lang=${tag}`)))
  );
}

/** What has to be there for a selector to match; undefined where it never counts. */
function asked(selector: string): string[] | undefined {
  if (afterSign.test(selector)) return undefined;
  let plain = selector.replaceAll(/\[(?!data-)[^\]]*\]/g, '');
  while (/\([^()]*\)/.test(plain)) plain = plain.replaceAll(/\([^()]*\)/g, '');
  const parts = /\[(data-[\w-]+)[^\]]*\]|::?[\w-]+|([.#]?(?:\\.|[\w\u0080-\uffff-])+)/g;
  const marks = [...plain.matchAll(parts)]
    .map(([, data, name]) => (data ? `[${data}` : name?.replaceAll(/\\(.)/g, '$1')))
    .filter((mark) => mark !== undefined && !setByScript.test(mark));
  return (ofFields.test(selector) ? [...marks, 'input'] : marks) as string[];
}

/** Tailwind writes distances as multiples of one property, which takes a quarter more bytes. */
function withSpacing(root: Root): void {
  let unit: number | undefined;
  root.walkDecls('--spacing', ({ value }) => {
    unit = /^(\d*\.?\d+)rem$/.test(value) ? Number.parseFloat(value) : undefined;
  });
  if (unit === undefined) return;
  const step = unit;
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(
      /calc\(var\(--spacing\) \* (-?\d*\.?\d+)\)/g,
      (_, times) => `${Number(times) * step}rem`,
    );
  });
}

/** Tailwind's prefixes stand once for every way in which a declaration was written. */
function withoutRepetition(rule: Rule): void {
  const seen = new Set<string>();
  for (const node of [...rule.nodes].reverse()) {
    const text = node.toString();
    if (node.type === 'decl' && seen.has(text)) node.remove();
    seen.add(text);
  }
}

const variablesIn = (css: string): string[] => [
  ...new Set(css.match(/(?<=var\(\s*)--[\w-]+/g) ?? []),
];

/** A sheet of nothing but these selectors, and the faces and properties that they use. */
function only(sheet: Root, wanted: Marks, given: readonly string[]): string {
  const root = sheet.clone();
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => wanted.has(selector));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  // What stands in for a property that the sheet sets on every page is never asked for.
  const set = new Set<string>();
  root.walkRules(/^:root(?:,:host)?$/, (rule) => {
    rule.walkDecls(/^--/, ({ prop }) => {
      set.add(prop);
    });
  });
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replaceAll(/var\((--[\w-]+),[^()]*\)/g, (whole, name) =>
      set.has(name) ? `var(${name})` : whole,
    );
  });
  for (let left = true; left; ) {
    left = false;
    const used = new Set([...given, ...variablesIn(root.toString())]);
    root.walkDecls(/^--/, (declaration) => {
      if (used.has(declaration.prop)) return;
      left = true;
      declaration.remove();
    });
    root.walkAtRules('property', (rule) => {
      if (!used.has(rule.params)) rule.remove();
    });
  }
  removeEmpty(root);
  const text = root.toString();
  root.walkAtRules('font-face', (face) => {
    if (!isFaceUsed(face, text)) face.remove();
  });
  return root.toString();
}

/** A face of a single character is for the marks of emphasis. */
function isFaceUsed(face: AtRule, css: string): boolean {
  return css.includes('text-emphasis') || !/unicode-range:\s*U\+[0-9a-f]+\s*[;}]/i.test(`${face}`);
}

const isGroup = ({ name, nodes }: AtRule) =>
  nodes !== undefined && ['layer', 'media', 'supports', 'container'].includes(name);

function removeEmpty(container: Container<ChildNode>): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === 'rule' && node.nodes.length === 0) node.remove();
    if (node.type !== 'atrule' || !isGroup(node)) continue;
    removeEmpty(node);
    if (node.nodes?.length === 0) node.remove();
  }
}
