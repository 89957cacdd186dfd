import type { Nodes, Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Fault } from '../fault';

/**
 * What no article holds and what takes the Markdown parser minutes or more memory than there is:
 * its time grows with the square of such a run.
 */
const runs: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /(?:[*_~[\]{}<>()!&]\s?){400,}/, what: '標點符號連續了幾百個' },
  { pattern: /(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+){60,}/, what: '清單或引文套了幾十層' },
  { pattern: /^(?:[ \t]*>){60,}/m, what: '清單或引文套了幾十層' },
  { pattern: /^[ \t]{200,}(?:[-*+>]|\d{1,9}[.)])[ \t]/m, what: '清單或引文套了幾十層' },
];

/** So many lines and signs of Markdown in one block, and so many tags inside each other, take a second. */
const mostSigns = 3000;
const mostOpenTags = 200;

/** The parser and what works on its trees call themselves for each level. */
const deepest = 100;

/** Refuses a body that would stall the build, before it is parsed. */
export function limitFaults(body: string, file: string): Fault[] {
  for (const { pattern, what } of runs) {
    const match = pattern.exec(body);
    if (match) return [refusal(file, body.slice(0, match.index).split('\n').length, what)];
  }
  let inCode = false;
  let signs = 0;
  let openTags = 0;
  for (const [index, row] of body.split('\n').entries()) {
    if (/^(?:[ \t>*+-])*(?:`{3,}[^`]*|~{3,}.*)$/.test(row)) inCode = !inCode;
    signs = inCode || row.trim() === '' ? 0 : signs + 1 + (row.match(/[*_~[{<>]/g)?.length ?? 0);
    if (signs > mostSigns)
      return [refusal(file, index + 1, '一段有幾千行，或幾千個 Markdown 符號')];
    if (/^\s*<[^/>][^>]*(?<!\/)>\s*$/.test(row)) openTags += 1;
    if (/^\s*<\//.test(row)) openTags = Math.max(0, openTags - 1);
    if (openTags > mostOpenTags) return [refusal(file, index + 1, '標籤套了幾百層')];
  }
  return [];
}

/** Cells of tables, also those that are not written because their rows end before. */
const mostCells = 20_000;

/** Refuses a parsed body whose elements stand in each other too deep, or are too many. */
export function treeFaults(tree: Root, file: string): Fault[] {
  const tooDeep = depthFaults(tree, file);
  // The look at tables, too, would call itself for each level.
  return tooDeep.length > 0 ? tooDeep : cellFaults(tree, file);
}

function cellFaults(tree: Root, file: string): Fault[] {
  let cells = 0;
  let line: number | undefined;
  visit(tree, 'table', ({ children, position }) => {
    cells += children.length * (children[0]?.children.length ?? 0);
    if (cells <= mostCells) return;
    line = position?.start.line ?? 1;
    return EXIT;
  });
  return line === undefined ? [] : [refusal(file, line, '表格有幾萬格')];
}

function depthFaults(tree: Root, file: string): Fault[] {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > deepest) {
      return [refusal(file, first?.position?.start.line ?? 1, '清單、引文或標籤套了上百層')];
    }
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return [];
}

function refusal(file: string, line: number, what: string): Fault {
  return { file, line, column: 1, rule: 'limits', found: `${what}。`, advice: '請刪短。' };
}
