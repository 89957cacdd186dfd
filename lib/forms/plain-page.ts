import { escapeXml } from '../xml';

/**
 * A page that is whole in itself: no other page of the site is made when it is asked for.
 * @param body HTML of its main part
 */
export function plainPage({
  language,
  title,
  body,
}: {
  language: string;
  title: string;
  body: string;
}): string {
  return `<!DOCTYPE html>
<html lang="${escapeXml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

/** A form of fields that readers do not see, and what sends it. */
export function plainForm(
  action: string,
  fields: Readonly<Record<string, string>>,
  rest: string,
): string {
  const hidden = Object.entries(fields).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value)}">`,
  );
  return `<form method="post" action="${escapeXml(action)}">
${[...hidden, rest].join('\n')}
</form>`;
}

/** Names with what they stand for; those that stand for nothing are left out. */
export function plainList(rows: readonly (readonly [string, string | null | undefined])[]): string {
  const parts = rows.flatMap(([name, value]) =>
    value ? [`<dt>${escapeXml(name)}</dt><dd>${escapeXml(value)}</dd>`] : [],
  );
  return `<dl>${parts.join('')}</dl>`;
}

/** The colours and measures of the site's own style sheet, whose address only its pages know. */
const style = `
@view-transition { navigation: auto; }
:root { color-scheme: light dark; font: 112.5%/1.8 sans-serif; }
body { margin: 0; color: light-dark(oklch(20% 0.01 60), oklch(90% 0.01 85)); background: light-dark(oklch(98% 0.006 85), oklch(19% 0.012 260)); }
main { max-width: 36rem; margin: 0 auto; padding: 3rem clamp(1.125rem, 4vw, 2.75rem); }
h1 { font: 700 1.777rem/1.4 serif; margin: 0 0 .5rem; }
h2 { font: 700 1rem/1.8 serif; margin: 2.5rem 0 0; border-block-start: 1px solid light-dark(oklch(85% 0.012 75), oklch(34% 0.014 260)); padding-block-start: 1.25rem; }
p { margin: 0; }
dl { margin: 1.75rem 0; border-block: 1px solid light-dark(oklch(85% 0.012 75), oklch(34% 0.014 260)); padding-block: 1.25rem; }
dt { font-size: .8334rem; color: light-dark(oklch(45% 0.014 60), oklch(72% 0.012 85)); }
dd { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dd:last-child { margin: 0; }
form { margin-block-start: 1.25rem; }
fieldset { border: 0; margin: 0 0 1rem; padding: 0; }
legend { font-size: .8334rem; font-weight: 700; padding: 0; }
label { display: block; padding-block: .25rem; }
input { accent-color: currentcolor; inline-size: 1rem; block-size: 1rem; margin: 0 .5rem 0 0; }
a { color: inherit; }
button { font: inherit; color: inherit; background: none; border: 0; border-block-end: 1px solid; padding: .25rem .5rem; cursor: pointer; }
:focus-visible { outline: 2px solid light-dark(oklch(53% 0.19 32), oklch(73% 0.15 36)); outline-offset: 3px; }
`;
