import { isWithin, type Limit } from '../forms/limits';
import { readForm } from '../forms/read-form';
import { isFromHere, networkOf } from '../forms/sender';
import { ageOfStamp, makeStamp } from '../forms/stamp';
import { withDatabase } from '../storage/database';
import { addReport } from '../storage/reports';
import { confirmPage } from './confirm-page';
import { mostFormBytes } from './limits';
import { type Outcome, outcomeId } from './outcomes';
import { type ReportForm, reportForm, slugMeant } from './report-form';

/** Nobody opens a form, finds the words and sends it in less, in seconds. */
const quickest = 3;
/** After so long a form is to be looked at once more. */
const longest = 24 * 60 * 60;

/** A class of pupils may well be one network. */
const perNetwork: Limit = { name: 'report', times: 10, within: 60 * 60 };
/** What editors could read at all, wherever it comes from. */
const perSite: Limit = { name: 'report-site', times: 300, within: 60 * 60 };

/**
 * Takes a report in, from the form's page or from the page that asks once more. Whoever sends too
 * many, or fills in what is hidden, learns nothing from the answer.
 * @param commit what the site was built from
 * @returns a way on to the form's page, or a page that asks once more
 */
export async function receiveReport(
  request: Request,
  commit: string | null,
  now = new Date(),
): Promise<Response> {
  const { headers } = request;
  if (!isFromHere(headers)) return new Response('403\n', { status: 403 });
  const fields = await readForm(request, mostFormBytes);
  const form = reportForm.safeParse(fields).data;
  if (!form) return onTo('wrong', fields?.edition);
  const { edition } = form;
  const article = slugMeant(form.article || articleInAddress(headers.get('referer') ?? ''));
  if (article === undefined) return onTo('wrong', edition);
  if (form.website !== '') return onTo('thanks', edition);
  const age = ageOfStamp(form.stamp, now);
  // Without script there is no stamp yet.
  if (age === undefined || age > longest) return askAgain({ ...form, article }, makeStamp(now));
  if (age < quickest) return askAgain({ ...form, article }, form.stamp);
  try {
    const isAllowed =
      (await isWithin(perNetwork, networkOf(headers))) && (await isWithin(perSite, 'all'));
    if (!isAllowed) return onTo('closed', edition);
    const { passage, note, address } = form;
    await withDatabase((database) =>
      addReport(database, { edition, article, passage, note, address, commit }),
    );
  } catch (error) {
    console.error(`A report was not kept. ${error}`);
    return onTo('closed', edition);
  }
  return onTo('thanks', edition);
}

/** The page of the form was opened from an article; a browser without script says so nowhere else. */
function articleInAddress(referrer: string): string {
  return URL.canParse(referrer) ? (new URL(referrer).searchParams.get('article') ?? '') : '';
}

function onTo(outcome: Outcome, edition = ''): Response {
  // Only ever a place of this site, whatever was sent.
  const path = /^[a-z\d-]+$/.test(edition) ? `/${edition}/report` : '/report';
  return new Response(null, {
    status: 303,
    headers: { location: `${path}#${outcomeId(outcome)}` },
  });
}

function askAgain(form: ReportForm, stamp: string): Response {
  return new Response(confirmPage({ ...form, stamp }), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
