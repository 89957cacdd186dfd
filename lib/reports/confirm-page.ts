import { messagesFor } from '../messages/messages';
import { plainPage } from '../plain-page';
import { escapeXml } from '../xml';
import type { ReportForm } from './report-form';

/**
 * The page that shows a report once more before it is kept: to a browser without script, which could
 * not tell when the form was opened, and to whoever was too quick.
 * @param form as it will be sent again
 * @returns HTML that is whole in itself
 */
export function confirmPage(form: ReportForm): string {
  const { language } = form;
  const { report: t } = messagesFor(language);
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
  const main = `<p>${escapeXml(t.confirmAbout)}</p>
<dl>${rows.join('')}</dl>
<form method="post" action="/api/report">
${fields.join('\n')}
<button>${escapeXml(t.submit)}</button>
</form>`;
  return plainPage({ language, title: t.confirm, main, style });
}

const style = `
dl { margin: 1.75rem 0; border-block: 1px solid var(--hairline); padding-block: 1.25rem; }
dt { font-size: .8334rem; color: var(--muted); }
dd { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
dd:last-child { margin: 0; }
`;
