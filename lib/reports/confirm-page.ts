import { formPage, plainForm, plainList } from '../forms/form-page';
import { messagesFor } from '../messages/messages';
import { escapeXml } from '../xml';
import type { ReportForm } from './report-form';

/**
 * The page that shows a report once more before it is kept: to a browser without script, which could
 * not tell when the form was opened, and to whoever was too quick.
 * @param form as it will be sent again
 */
export function confirmPage(form: ReportForm): string {
  const { language } = form;
  const { report: t } = messagesFor(language);
  const rows = [
    [t.article, `/posts/${form.article}`],
    [t.passage, form.passage],
    [t.note, form.note],
    [t.address, form.address],
  ] as const;
  const body = `<p>${escapeXml(t.confirmAbout)}</p>
${plainList(rows)}
${plainForm('/api/report', { ...form, address: form.address ?? '' }, `<button>${escapeXml(t.submit)}</button>`)}`;
  return formPage({ language, title: t.confirm, body });
}
