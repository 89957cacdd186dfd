import { formPage, plainForm, plainList } from '../forms/form-page';
import type { Publication } from '../site';
import { escapeXml } from '../xml';
import type { ReportForm } from './report-form';

/**
 * The page that shows a report once more before it is kept: to a browser without script, which could
 * not tell when the form was opened, and to whoever was too quick.
 * @param form as it will be sent again
 * @param publication in the edition of the form
 */
export function confirmPage(form: ReportForm, publication: Publication): string {
  const { report: t } = publication.edition.messages;
  const rows = [
    [t.article, `/posts/${form.article}`],
    [t.passage, form.passage],
    [t.note, form.note],
    [t.address, form.address],
  ] as const;
  const body = `<p>${escapeXml(t.confirmAbout)}</p>
${plainList(rows)}
${plainForm('/api/report', { ...form, address: form.address ?? '' }, `<button>${escapeXml(t.submit)}</button>`)}`;
  return formPage(publication, { title: t.confirm, body });
}
