import { type ReaderForm, receiveForm } from '../forms/receive-form';
import { inEdition } from '../publication-in';
import { getPublication } from '../site';
import { withDatabase } from '../storage/database';
import { addReport } from '../storage/reports';
import { confirmPage } from './confirm-page';
import { mostFormBytes } from './limits';
import { type ReportForm, reportForm, slugMeant } from './report-form';
import { thanksPath } from './thanks-page';

/**
 * Takes a report in, from the form's page or from the page that asks once more.
 * @param commit what the site was built from
 * @returns a way on, or a page that asks once more
 */
export function receiveReport(
  request: Request,
  commit: string | null,
  now = new Date(),
): Promise<Response> {
  const publication = getPublication();
  const kind: ReaderForm<ReportForm> = {
    name: 'report',
    publication,
    mostBytes: mostFormBytes,
    limits: {
      // A class of pupils may well be one network.
      perNetwork: { name: 'report', times: 10, within: 60 * 60 },
      // What editors could read at all, wherever it comes from.
      perSite: { name: 'report-site', times: 300, within: 60 * 60 },
    },
    done: thanksPath,
    read: (fields, headers) => {
      const form = reportForm.safeParse(fields).data;
      if (!form) return undefined;
      const article = slugMeant(form.article || articleInAddress(headers.get('referer') ?? ''));
      return article === undefined ? undefined : { ...form, article };
    },
    askAgain: (form, stamp) =>
      confirmPage({ ...form, stamp }, inEdition(publication, form.edition)),
    keep: ({ edition, article, passage, note, address }) =>
      withDatabase((database) =>
        addReport(database, { edition, article, passage, note, address, commit }),
      ),
  };
  return receiveForm(request, kind, now);
}

/** The page of the form was opened from an article; a browser without script says so nowhere else. */
function articleInAddress(referrer: string): string {
  return URL.canParse(referrer) ? (new URL(referrer).searchParams.get('article') ?? '') : '';
}
