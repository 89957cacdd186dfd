import { messagesFor } from '../messages/messages';
import { escapeXml } from '../xml';
import type { ReportForm } from './report-form';

/**
 * The page that shows a report once more before it is kept: to a browser without script, which could
 * not tell when the form was opened, and to whoever was too quick.
 * @param form as it will be sent again
 * @returns HTML that is whole in itself: no other page of the site is made when it is asked for
 */
export function confirmPage(form: ReportForm): string {
  const { report: t } = messagesFor(form.language);
  const fields = Object.entries(form).map(
    ([name, value]) =>
      `<input type="hidden" name="${escapeXml(name)}" value="${escapeXml(value ?? '')}">`,
  );
  const rows = [
    [t.article, `/posts/${form.article}`],
    [t.passage, form.passage],
    [t.note, form.note],
    [t.address, form.address],
  ].flatMap(([label = '', value]) =>
    value ? [`<dt>${escapeXml(label ?? '')}</dt><dd>${escapeXml(value)}</dd>`] : [],
  );
  return `<!DOCTYPE html>
<html lang="${escapeXml(form.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${escapeXml(t.confirm)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeXml(t.confirm)}</h1>
<p>${escapeXml(t.confirmAbout)}</p>
<dl>${rows.join('')}</dl>
<form method="post" action="/api/report">
${fields.join('\n')}
<button>${escapeXml(t.submit)}</button>
</form>
</main>
</body>
</html>
`;
}

/** The colours and measures of the site's own style sheet, whose address only its pages know. */
const style = `
@view-transition { navigation: auto; }
:root { color-scheme: light dark; font: 112.5%/1.8 sans-serif; }
body { margin: 0; color: light-dark(oklch(20% 0.01 60), oklch(90% 0.01 85)); background: light-dark(oklch(98% 0.006 85), oklch(19% 0.012 260)); }
main { max-width: 36rem; margin: 0 auto; padding: 3rem clamp(1.125rem, 4vw, 2.75rem); }
h1 { font: 700 1.777rem/1.4 serif; margin: 0 0 .5rem; }
p { margin: 0; }
dl { margin: 1.75rem 0; border-block: 1px solid light-dark(oklch(85% 0.012 75), oklch(34% 0.014 260)); padding-block: 1.25rem; }
dt { font-size: .8334rem; color: light-dark(oklch(45% 0.014 60), oklch(72% 0.012 85)); }
dd { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dd:last-child { margin: 0; }
button { font: inherit; color: inherit; background: none; border: 0; border-block-end: 1px solid; padding: .25rem .5rem; cursor: pointer; }
:focus-visible { outline: 2px solid light-dark(oklch(53% 0.19 32), oklch(73% 0.15 36)); outline-offset: 3px; }
`;
