import type { Range } from './splice';

/** One part of raw HTML. Offsets count in the text the HTML was found in. */
export interface HtmlPiece extends Range {
  kind: 'comment' | 'open' | 'close' | 'text' | 'other';
  /** Tag name in small letters; empty for what is no tag. */
  name: string;
  /** Attributes as they are written. */
  attributes: string;
}

const patterns: readonly [HtmlPiece['kind'], RegExp][] = [
  ['comment', /<!--[\s\S]*?-->/uy],
  ['close', /<\/([A-Za-z][\w:-]*)\s*>/uy],
  [
    'open',
    /<([A-Za-z][\w:-]*)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/uy,
  ],
  ['other', /<(?:\?[\s\S]*?\?>|!\[CDATA\[[\s\S]*?\]\]>|![A-Za-z][^>]*>)/uy],
];

/**
 * Cuts raw HTML into tags, comments and the text between them.
 * @param offset added to every piece's place
 */
export function htmlPieces(html: string, offset: number): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let textFrom = 0;
  const pushText = (end: number) => {
    if (end > textFrom) {
      const range = { start: offset + textFrom, end: offset + end };
      pieces.push({ kind: 'text', ...range, name: '', attributes: '' });
    }
  };
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const found = match(html, at);
    if (!found) {
      at += 1;
      continue;
    }
    pushText(at);
    pieces.push({ ...found, start: offset + at, end: offset + found.end });
    at = found.end;
    textFrom = at;
  }
  pushText(html.length);
  return pieces;
}

function match(html: string, at: number): HtmlPiece | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(html);
    if (!found) continue;
    const [, name = '', attributes = ''] = found;
    const end = pattern.lastIndex;
    return { kind, start: at, end, name: name.toLowerCase(), attributes: attributes.trim() };
  }
  return undefined;
}
