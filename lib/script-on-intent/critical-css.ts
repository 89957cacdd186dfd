import postcss, { type AtRule, type ChildNode, type Rule } from 'postcss';

/** Takes a page's HTML and gives what the page uses of a style sheet. */
export type CriticalCss = (html: string) => string;

/** What a page's HTML has that a selector can ask for. */
interface Marks {
  /** `a`, `.class`, `#id`, `[data-attribute`. */
  names: ReadonlySet<string>;
  languages: readonly string[];
}

type Choice = readonly string[];

interface Selector {
  text: string;
  /** Marks that have to be there for it to match: of each group, all of one of its choices. */
  asks: readonly (readonly Choice[])[];
  /** The languages that it is for; empty for all. */
  languages: readonly string[];
}

interface Declaration {
  text: string;
  /** Of a custom property, its name. */
  sets: string | undefined;
  uses: readonly string[];
}

/** A sheet's rules, ready to be chosen from. */
type Part =
  | { kind: 'rule'; selectors: Selector[]; declarations: Declaration[] }
  | { kind: 'group'; head: string; parts: Part[] }
  | { kind: 'other'; text: string; registers: string | undefined; isForEmphasis: boolean };

/** Set on pages by their own inline scripts, before the first paint. */
const setByScript = /^\[data-(?:reading|asked)$/;

/** What shows itself only once the reader has given a sign, and the whole sheet has come with it. */
const afterSign = /:hover|::selection|:-moz-focusring|:-moz-ui-invalid|^dialog\b|^\.viewer\b/;

/** Prefixed for browsers older than those that the site is built for. */
const outdated = /^-webkit-text-decoration(?:-color|:inherit)/;

/** Of shadow trees; pages have none. */
const ofShadow = /^:host\b/;

/** Parts of form fields, whatever field it is. */
const ofFields =
  /::(?:-webkit-|-moz-)?(?:search|date|datetime|calendar|inner|outer|file|placeholder)/;

/**
 * Readies a style sheet for taking out what single pages use. Rules whose selectors ask for an
 * element, class, id, data attribute or language that the page lacks are left out, and so are those
 * for pointers and for dialogs; states (`[open]`, `:focus`), `:not(…)` and parentheses in parentheses
 * do not count. So some rules too many stay, and order and layers are the sheet's. Where script is
 * off, the whole sheet is loaded (`rewrite-page.ts`).
 */
export function criticalCss(sheet: string): CriticalCss {
  const parts = partsOf(postcss.parse(withoutFallbacks(withSpacing(sheet))).nodes);
  return (html) => {
    const kept = keep(parts, marksOf(html));
    const styles = html.matchAll(/<style\b[^>]*>(.*?)<\/style>| style="([^"]*)"/gs);
    const given = variablesIn([...styles].join(''));
    return write(kept, { used: usedIn(kept, given), hasEmphasis: asksForEmphasis(kept) });
  };
}

/** Tailwind writes distances as multiples of one property, which takes a quarter more bytes. */
function withSpacing(sheet: string): string {
  const unit = /--spacing:\s*(\d*\.?\d+)rem\b/.exec(sheet)?.[1];
  if (unit === undefined) return sheet;
  return sheet.replaceAll(
    /calc\(var\(--spacing\)\s*\*\s*(-?\d*\.?\d+)\)/g,
    (_, times) => `${Number(times) * Number(unit)}rem`,
  );
}

/** What stands in for a property that every page has is never asked for; nor is one that none has. */
function withoutFallbacks(sheet: string): string {
  const roots = [...sheet.matchAll(/(?:^|[{}]):root(?:,:host)?\{([^{}]*)\}/g)].join('');
  const set = new Set(roots.match(/--[\w-]+(?=:)/g));
  return (
    sheet
      .replaceAll(/var\((--[\w-]+),[^()]*\)/g, (whole, name) =>
        set.has(name) ? `var(${name})` : whole,
      )
      // Tailwind's own names, which only a style sheet can set; else they stand for what is anyway.
      .replaceAll(/[\w-]+:var\((--default-[\w-]+),normal\);?/g, (whole, name) =>
        sheet.includes(`${name}:`) ? whole : '',
      )
  );
}

const groups = ['layer', 'media', 'supports', 'container'];

function partsOf(nodes: readonly ChildNode[]): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.type === 'rule') return [ruleOf(node)];
    if (node.type !== 'atrule' || (node.name === 'media' && node.params === '(hover:hover)')) {
      return [];
    }
    // For browsers older than those that the site is built for.
    if (node.name === 'layer' && node.params === 'properties') return [];
    if (!node.nodes || !groups.includes(node.name)) return [otherOf(node)];
    return [{ kind: 'group', head: `@${node.name} ${node.params}`, parts: partsOf(node.nodes) }];
  });
}

function otherOf(node: AtRule): Part {
  const text = node.toString();
  return {
    kind: 'other',
    text: node.nodes ? text : `${text};`,
    registers: node.name === 'property' ? node.params : undefined,
    // A face of a single character is for the marks of emphasis.
    isForEmphasis: node.name === 'font-face' && /unicode-range:\s*U\+[0-9a-f]+\s*[;}]/i.test(text),
  };
}

function ruleOf(rule: Rule): Part {
  // Tailwind's prefixes stand once for every way in which a declaration was written.
  const texts = [
    ...new Set(rule.nodes.filter(({ type }) => type !== 'comment').map(String)),
  ].filter((text) => !outdated.test(text));
  return {
    kind: 'rule',
    selectors: rule.selectors
      .filter((text) => !afterSign.test(text) && !ofShadow.test(text))
      .map(selectorOf),
    declarations: texts.map((text) => ({
      text,
      sets: /^(--[\w-]+)\s*:/.exec(text)?.[1],
      uses: variablesIn(text),
    })),
  };
}

/** Such as `:is(…)`, with what stands in its own parentheses. */
const parentheses = /:[\w-]+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;

/** Stands for an escaped character while a selector is read: `\[` in a class's name opens nothing. */
const escapes = 0xe000;

function selectorOf(text: string): Selector {
  const plain = text
    .replaceAll(/\\(.)/g, (_, character: string) =>
      String.fromCharCode(escapes + character.charCodeAt(0)),
    )
    .replaceAll(/\[(?!data-)[^\]]*\]/g, '');
  const groups = plain.match(parentheses) ?? [];
  const choices = groups.flatMap(
    (group) => /^:(?:is|where|has)\(([^()]*)\)$/.exec(group)?.[1] ?? [],
  );
  const outside = marksIn(plain.replaceAll(parentheses, ''));
  const marks = ofFields.test(text) ? [...outside, 'input'] : outside;
  return {
    text,
    asks: [[marks], ...choices.map((list) => list.split(',').map(marksIn))],
    languages: [...text.matchAll(/\[lang\|?=["']?([\w-]+)/g)].map(([, tag = '']) => tag),
  };
}

function marksIn(plain: string): Choice {
  const parts = /\[(data-[\w-]+)[^\]]*\]|::?[\w-]+|([.#]?[\w\u0080-\uffff-]+)/g;
  return [...plain.matchAll(parts)]
    .map(([, data, name]) =>
      data
        ? `[${data}`
        : name?.replaceAll(/[\ue000-\ue0ff]/g, (character) =>
            String.fromCharCode(character.charCodeAt(0) - escapes),
          ),
    )
    .filter((mark) => mark !== undefined)
    .filter((mark) => !setByScript.test(mark));
}

const variablesIn = (css: string): string[] => css.match(/(?<=var\(\s*)--[\w-]+/g) ?? [];

function marksOf(html: string): Marks {
  const names = new Set<string>();
  const languages = new Set<string>();
  const tags = /<([a-z][a-z0-9-]*)((?:\s[^\s=>]+(?:="[^"]*")?)*)/gi;
  for (const [, tag = '', attributes = ''] of html.matchAll(tags)) {
    names.add(tag.toLowerCase());
    for (const [, name = '', value = ''] of attributes.matchAll(/([^\s=]+)="([^"]*)"/g)) {
      if (name === 'class') for (const one of value.split(/\s+/)) names.add(`.${one}`);
      else if (name === 'id') names.add(`#${value}`);
      else if (name === 'lang') languages.add(value);
      else if (name.startsWith('data-')) names.add(`[${name}`);
    }
  }
  return { names, languages: [...languages] };
}

function keep(parts: readonly Part[], marks: Marks): Part[] {
  return parts.flatMap((part): Part[] => {
    if (part.kind === 'other') return [part];
    if (part.kind === 'group') {
      const kept = keep(part.parts, marks);
      return kept.length > 0 ? [{ ...part, parts: kept }] : [];
    }
    const selectors = part.selectors.filter(
      ({ asks, languages }) =>
        asks.every((choices) =>
          choices.some((choice) => choice.every((mark) => marks.names.has(mark))),
        ) &&
        (languages.length === 0 ||
          languages.some((tag) => marks.languages.some((one) => one.startsWith(tag)))),
    );
    return selectors.length > 0 ? [{ ...part, selectors }] : [];
  });
}

function declarationsIn(parts: readonly Part[]): Declaration[] {
  return parts.flatMap((part) => {
    if (part.kind === 'group') return declarationsIn(part.parts);
    return part.kind === 'rule' ? part.declarations : [];
  });
}

const asksForEmphasis = (parts: readonly Part[]) =>
  declarationsIn(parts).some(({ text }) => text.includes('text-emphasis'));

/** The custom properties that something asks for, and those that these ask for. */
function usedIn(parts: readonly Part[], given: readonly string[]): ReadonlySet<string> {
  const declarations = declarationsIn(parts);
  const behind = new Map<string, string[]>();
  for (const { sets, uses } of declarations) {
    if (sets) behind.set(sets, [...(behind.get(sets) ?? []), ...uses]);
  }
  const used = new Set<string>();
  const waiting = [...given, ...declarations.flatMap(({ sets, uses }) => (sets ? [] : uses))];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    waiting.push(...(behind.get(name) ?? []));
  }
  return used;
}

interface Wanted {
  used: ReadonlySet<string>;
  hasEmphasis: boolean;
}

function write(parts: readonly Part[], wanted: Wanted): string {
  return parts
    .map((part) => {
      if (part.kind === 'other') {
        const isIdle =
          (part.registers && !wanted.used.has(part.registers)) ||
          (part.isForEmphasis && !wanted.hasEmphasis);
        return isIdle ? '' : part.text;
      }
      if (part.kind === 'group') {
        const inner = write(part.parts, wanted);
        return inner && `${part.head}{${inner}}`;
      }
      const texts = part.declarations
        .filter(({ sets }) => sets === undefined || wanted.used.has(sets))
        .map(({ text }) => text);
      const selectors = part.selectors.map(({ text }) => text).join(',');
      return texts.length > 0 ? `${selectors}{${texts.join(';')}}` : '';
    })
    .join('');
}
