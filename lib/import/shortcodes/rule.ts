import type { PostContext } from '../post-context';
import type { Shortcode } from '../shortcode';

/** What stands in the place of a shortcode's opening tag and, for a pair, of its closing one. */
export interface Ends {
  open: string;
  close: string;
}

/** A shortcode as MDX. Where the form that its place asks for is missing, it is shown as code. */
export interface Rendering {
  /** For a place of its own between blocks. */
  block?: Ends;
  /** For a place among the words of a line. */
  inline?: Ends;
  /** Without text between the tags it shows nothing, and is left out. */
  needsText?: boolean;
  /** As the destination of a link. */
  address?: string;
  /** What lies between the tags is code in this language; goes instead of `block`. */
  code?: { language: string };
  /** Arguments that have no counterpart, as they are to be quoted. */
  dropped?: string[];
  /** Pictures that the text now uses. */
  pictures?: string[];
  /** Why this wants a look. */
  guess?: string;
}

/** How one shortcode is converted. */
export interface Rule {
  /** Whether a closing tag belongs to it. */
  pairs: boolean;
  /** @returns the MDX, or why there is none, as the rest of a sentence */
  render(
    shortcode: Shortcode,
    context: PostContext,
    paired: boolean,
  ): Rendering | { problem: string };
}

/** Writes text as the value of a component's attribute. */
export function attribute(name: string, value: string | undefined): string {
  const text = value?.replace(/[ \t\r\n]+/gu, ' ').trim();
  if (!text) return '';
  return ` ${name}="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}

/** The arguments of a shortcode of which a rule makes nothing. */
export function leftOver(
  { named, positional }: Shortcode,
  used: readonly string[],
  usedPositions = 0,
): string[] {
  return [
    ...positional.slice(usedPositions),
    ...[...named]
      .filter(([name]) => !used.includes(name))
      .map(([name, value]) => `${name}="${value}"`),
  ];
}
