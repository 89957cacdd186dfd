import { speculationRules } from '../inline-scripts';
import type { CriticalCss } from './critical-css';
import { dataId, type PageScripts } from './loader';

/** Next's output is not what this was written for. */
export class UnknownOutput extends Error {}

/** What a page is made of once its script is taken out. */
export interface ParsedPage {
  /** The document without any script of Next's. */
  html: string;
  /** What hydration reads, as Next's `.rsc` file beside the page has it. */
  flight: string;
  scripts: string[];
  run: unknown;
}

const element = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;

/**
 * Takes Next's scripts out of a page that `next build` has rendered, and what they were to be given.
 *
 * Next 16.4 writes into a page, besides what the page's own components do: scripts of chunks
 * (`async`, and one for browsers without modules, which cannot run the others anyway); hints to load
 * them early; one script with an id that has Turbopack run the entry; and the flight data, cut into
 * calls of `__next_f.push`.
 * @param own texts of the inline scripts that are the site's own, which stay
 * @returns undefined for a document that is none of Next's pages
 * @throws UnknownOutput where there is anything else, so that a version of Next that writes something
 *   new stops the build instead of breaking pages
 */
export function parsePage(html: string, own: readonly string[]): ParsedPage | undefined {
  if (!html.includes('__next_f')) return undefined;
  const scripts: string[] = [];
  let run: unknown;
  let flight = '';
  let opened = false;
  const left = html.replace(element, (whole, attributes: string, text: string) => {
    if (attributes === ' type="application/ld+json"') return whole;
    const chunk = /^ src="(\/_next\/static\/[^"]+\.js)" (async|noModule)=""$/.exec(attributes);
    if (chunk?.[1] && text === '') {
      if (chunk[2] === 'async') scripts.push(chunk[1]);
      return '';
    }
    if (attributes === ' id="_R_"') {
      const order = /^\(globalThis\["TURBOPACK"\].*?\)\.push\((\{.*\})\);?$/s.exec(text)?.[1];
      if (order === undefined) throw unknown(whole);
      run = JSON.parse(order);
      return '';
    }
    if (attributes !== '') throw unknown(whole);
    if (own.includes(text)) return whole;
    if (text === '(self.__next_f=self.__next_f||[]).push([0])') {
      opened = true;
      return '';
    }
    const row = /^self\.__next_f\.push\((\[1,.*\])\)$/s.exec(text)?.[1];
    if (row === undefined) throw unknown(whole);
    flight += (JSON.parse(row) as [number, string])[1];
    return '';
  });
  if (!opened || scripts.length === 0 || run === undefined) {
    throw new UnknownOutput('No chunks, no entry or no flight data.');
  }
  const hints = /<link rel="preload" as="script"[^>]*\/>/g;
  const clean = left.replace(hints, '');
  const rest = /<(?:script|link)[^>]*\.js"[^>]*>/.exec(clean)?.[0];
  if (rest !== undefined) throw unknown(rest);
  return { html: clean, flight, scripts, run };
}

function unknown(script: string): UnknownOutput {
  return new UnknownOutput(`Unknown script: ${script.slice(0, 300)}`);
}

const sheet =
  /<link rel="stylesheet" href="(\/_next\/static\/[^"]+\.css)" data-precedence="next"\/>/g;

/**
 * Puts the rules that a page shows by itself into it in place of its style sheets, which come whole
 * with the script, or at once where script is off.
 * @param critical gives these rules for the addresses of a page's style sheets, which share properties
 */
export function withStyles(
  html: string,
  critical: (hrefs: readonly string[]) => CriticalCss,
): { html: string; styles: string[] } {
  const styles = [...html.matchAll(sheet)].map(([, href = '']) => href);
  const bare = html.replace(sheet, '');
  const css = critical(styles)(bare);
  if (bare.includes('rel="stylesheet"') || css.includes('</')) {
    throw new UnknownOutput('A style sheet that cannot stand in the page.');
  }
  if (styles.length === 0) return { html, styles };
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}"/>`).join('');
  let isFirst = true;
  return {
    html: html.replace(sheet, () => {
      const first = isFirst ? `<style>${css}</style><noscript>${links}</noscript>` : '';
      isFirst = false;
      return first;
    }),
    // The loader puts each right behind the page's own rules, before those that it put there.
    styles: styles.toReversed(),
  };
}

/**
 * Puts a loader, and the data that it reads, at the end of the page's head.
 * @param script `loaderScript` or `lateLoaderScript`
 */
export function withLoader(html: string, data: PageScripts, script: string): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const head = html.indexOf('</head>');
  if (head === -1) throw new UnknownOutput('No end of the head.');
  const loader = `<script type="application/json" id="${dataId}">${json}</script><script>${script}</script><script type="speculationrules">${speculationRules}</script>`;
  return html.slice(0, head) + loader + html.slice(head);
}
