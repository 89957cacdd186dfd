import type { Fault } from '../fault';

/**
 * What no article holds and what takes the Markdown parser minutes or more memory than there is:
 * its time grows with the square of such a run.
 */
const runs: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /(?:[*_~[\]{}<>()!&]\s?){400,}/, what: '標點符號連續了幾百個' },
  { pattern: /(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+){60,}/, what: '清單或引文套了幾十層' },
  { pattern: /^(?:[ \t]*>){60,}/m, what: '清單或引文套了幾十層' },
];

/** Refuses a body that would stall the build, before it is parsed. */
export function limitFaults(body: string, file: string): Fault[] {
  for (const { pattern, what } of runs) {
    const match = pattern.exec(body);
    if (!match) continue;
    const line = body.slice(0, match.index).split('\n').length;
    return [{ file, line, column: 1, rule: 'limits', found: `${what}。`, advice: '請刪短。' }];
  }
  return [];
}
