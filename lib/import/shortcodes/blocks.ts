import { escapeText } from '../escape-text';
import { summaryLabel } from '../summaries';
import { attribute, type Ends, leftOver, type Rule } from './rule';

const warnings =
  /^(?:warn|warning|caution|danger|error|failure|fail|bug|important|attention|alert)$/iu;
const kinds =
  /^(?:note|info|information|tip|hint|success|question|example|abstract|summary|tldr|todo|primary|secondary|default|quote|check|done|help|faq|announcement|comment|light|dark|notice)$/iu;

const bare: Ends = { open: '', close: '' };

/** Boxes of the themes: `admonition`, `notice`, `alert`, `callout`, and those named by their kind. */
export function callout(ownKind?: 'note' | 'warning'): Rule {
  return {
    pairs: true,
    render(shortcode, _context, paired) {
      const { named, positional } = shortcode;
      const first = positional[0];
      const isKind = first !== undefined && (warnings.test(first) || kinds.test(first));
      const type =
        named.get('type') ?? named.get('kind') ?? named.get('level') ?? (isKind ? first : '');
      const rest = positional
        .slice(isKind ? 1 : 0)
        .filter((word) => !/^(?:true|false|open)$/.test(word));
      const title = named.get('title') ?? named.get('header') ?? rest[0];
      const kind =
        (type === '' ? ownKind : undefined) ?? (warnings.test(type) ? 'warning' : 'note');
      const words = named.get('text') ?? named.get('content');
      const tag = `<Callout${attribute('title', title)}${kind === 'warning' ? ' kind="warning"' : ''}>`;
      if (!paired && !words) return { problem: '沒有結束的 /' };
      return {
        block: paired
          ? { open: tag, close: '</Callout>' }
          : { open: `${tag}\n\n${escapeText(words ?? '')}\n\n</Callout>`, close: '' },
        needsText: !title?.trim(),
        dropped: [
          ...rest.slice(named.has('title') ? 0 : 1),
          ...leftOver({ ...shortcode, positional: [] }, [
            'type',
            'kind',
            'level',
            'title',
            'header',
            'open',
            'text',
            'content',
            'icon',
          ]),
        ],
      };
    },
  };
}

/** `{{< details summary="…" >}}` and the themes' `collapse`, `expand`, `spoiler`. */
export const details: Rule = {
  pairs: true,
  render(shortcode, _context, paired) {
    if (!paired) return { problem: '沒有結束的 /' };
    const { named, positional } = shortcode;
    const written = named.get('summary') ?? named.get('title') ?? positional[0] ?? '';
    return {
      block: {
        open: `<details>\n<summary>${escapeText(written.trim() || summaryLabel)}</summary>`,
        close: '</details>',
      },
      dropped: leftOver(shortcode, ['summary', 'title', 'open', 'name', 'class'], 1),
    };
  },
};

export const quotation: Rule = {
  pairs: true,
  render(shortcode, _context, paired) {
    if (!paired) return { problem: '沒有結束的 /' };
    const { named, positional } = shortcode;
    const source = [named.get('author') ?? positional[0], named.get('source')]
      .filter(Boolean)
      .join('，');
    const href = named.get('link') ?? named.get('href');
    const safe = href && /^https?:/u.test(href) ? href : undefined;
    return {
      block: {
        open: `<Quote${attribute('source', source)}${attribute('href', safe)}>`,
        close: '</Quote>',
      },
      needsText: source === '',
      dropped: leftOver(shortcode, ['author', 'source', ...(safe ? ['link', 'href'] : [])], 1),
    };
  },
};

export const highlight: Rule = {
  pairs: true,
  render(shortcode, _context, paired) {
    if (!paired) return { problem: '沒有結束的 /' };
    const language = shortcode.named.get('lang') ?? shortcode.positional[0] ?? '';
    return {
      code: { language: /^[\w+#.-]*$/u.test(language) ? language : '' },
      dropped: leftOver(shortcode, ['lang'], 1),
    };
  },
};

export const mermaid: Rule = {
  pairs: true,
  render: (_shortcode, _context, paired) =>
    paired ? { code: { language: 'mermaid' } } : { problem: '沒有結束的 /' },
};

/** A pair that adds nothing a reader would miss: its content stays. */
export const transparent: Rule = {
  pairs: true,
  render: (shortcode, _context, paired) =>
    paired
      ? { block: bare, inline: bare, dropped: leftOver(shortcode, []) }
      : { problem: '沒有結束的 /' },
};
