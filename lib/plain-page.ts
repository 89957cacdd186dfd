import { escapeXml } from './xml';

interface PlainPage {
  /** BCP 47. */
  language: string;
  title: string;
  /** HTML of its main part, below a heading with the title. */
  main: string;
  /** Whose page it is, and where that begins. */
  home?: { name: string; path: string };
  /** Rules of its own. */
  style?: string;
}

/**
 * A page that is whole in itself: no other page of the site is made when it is asked for, and it runs
 * no script. Not for search engines.
 */
export function plainPage({ language, title, main, home, style = '' }: PlainPage): string {
  const whole = home ? `${title}｜${home.name}` : title;
  const way = home
    ? `<header><a href="${escapeXml(home.path)}">${escapeXml(home.name)}</a></header>\n`
    : '';
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${escapeXml(whole)}</title>
<style>${common}${style}</style>
</head>
<body>
${way}<main>
<h1>${escapeXml(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

/** The colours and measures of the site's own style sheet, whose address only its pages know. */
const common = `
@view-transition { navigation: auto; }
:root {
  color-scheme: light dark;
  font: 112.5%/1.8 sans-serif;
  --paper: light-dark(oklch(98% 0.006 85), oklch(19% 0.012 260));
  --ink: light-dark(oklch(20% 0.01 60), oklch(90% 0.01 85));
  --muted: light-dark(oklch(45% 0.014 60), oklch(72% 0.012 85));
  --hairline: light-dark(oklch(85% 0.012 75), oklch(34% 0.014 260));
  --accent: light-dark(oklch(53% 0.19 32), oklch(73% 0.15 36));
}
body { margin: 0; color: var(--ink); background: var(--paper); }
header, main { max-width: 36rem; margin: 0 auto; padding: 3rem clamp(1.125rem, 4vw, 2.75rem); }
header { padding-block: 1.5rem 0; font: 900 1.25rem/1.6 serif; }
header a { color: inherit; text-decoration: none; }
h1 { font: 700 1.777rem/1.4 serif; margin: 0 0 .5rem; }
p { margin: 0; }
button { font: inherit; color: inherit; background: none; border: 0; border-block-end: 1px solid; padding: .25rem .5rem; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; }
`;

/** An answer that is a page. */
export function pageAnswer(
  html: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(html, {
    status,
    headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
  });
}
