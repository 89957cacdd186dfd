import { formPage, plainForm, plainList } from '../forms/form-page';
import { outcomePath } from '../forms/outcomes';
import { type ReaderForm, receiveForm } from '../forms/receive-form';
import { sendMail } from '../mail/send-mail';
import { isMailSent } from '../mail/settings';
import { fill } from '../messages/fill';
import { inEdition } from '../publication-in';
import { getPublication, type Publication } from '../site';
import { withDatabase } from '../storage/database';
import type { Subscriber } from '../storage/letters-schema';
import { askToSubscribe, confirmWithin, removeStale } from '../storage/subscribers';
import { escapeXml } from '../xml';
import { namesOf } from './choice-names';
import { linkTo, localBase } from './link';
import { linkSecret } from './link-secret';
import {
  fieldsOf,
  formName,
  mostFormBytes,
  readSubscribeForm,
  type SubscribeForm,
} from './subscribe-form';
import { hashOf, makeRandom, makeToken } from './token';

/** How long a link to one's own data works, in milliseconds. */
const mineWithin = 24 * 60 * 60_000;

/**
 * Takes the form of `/subscribe` in. The answer is the same whether the address is known or not, and
 * so is what is done before it: a link is mailed afterwards, to confirm or, to whoever is a subscriber
 * already, to change and delete what is kept of them.
 * @param later has work done once the answer is sent
 * @returns a way on to the form's page, or a page that asks once more
 */
export function receiveSubscription(
  request: Request,
  later: (work: () => Promise<void>) => void,
  now = new Date(),
): Promise<Response> {
  const publication = getPublication();
  const base = localBase({ origin: request.headers.get('origin') ?? '' });
  const kind: ReaderForm<SubscribeForm> = {
    name: formName,
    publication,
    mostBytes: mostFormBytes,
    limits: {
      perNetwork: { name: 'subscribe', times: 10, within: 60 * 60 },
      // Each may be a mail to somebody who did not ask for it.
      perSite: { name: 'subscribe-site', times: 300, within: 60 * 60 },
    },
    done: ({ edition }) => outcomePath(formName, isMailSent() ? 'sent' : 'outbox', edition),
    read: (fields) => readSubscribeForm(fields, publication),
    askAgain: (form, stamp) => askAgainPage({ ...form, stamp }, publication),
    keep: async ({ address: { written: address, key }, choices }) => {
      const nonce = makeRandom();
      const asked = { id: makeRandom(), address, key, ...choices, nonceHash: hashOf(nonce) };
      const secret = await linkSecret();
      const subscriber = await withDatabase(async (database) => {
        await removeStale(database, now);
        return askToSubscribe(database, asked, now);
      });
      later(async () => {
        if (subscriber) await mailLink(subscriber, { secret, nonce, publication, base }, now);
      });
    },
  };
  return receiveForm(request, kind, now);
}

interface LinkFacts {
  secret: string;
  nonce: string;
  publication: Publication;
  base: string | undefined;
}

async function mailLink(
  subscriber: Subscriber,
  { secret, nonce, publication, base }: LinkFacts,
  now: Date,
): Promise<void> {
  const { id, address, edition, state } = subscriber;
  const words = inEdition(publication, edition);
  const { mail: t } = words.edition.messages.letters;
  const isActive = state === 'active';
  const purpose = isActive ? 'mine' : 'confirm';
  const end = new Date(now.getTime() + (isActive ? mineWithin : confirmWithin));
  const url = linkTo(purpose, makeToken(secret, purpose, { id, nonce, end }), edition, base);
  const { name } = words.site;
  const names = namesOf(subscriber, words);
  const choices = fill(names.edition ? t.choices : t.choicesOfOneEdition, names);
  const values = { name, url, choices };
  await sendMail(
    {
      to: address,
      subject: fill(isActive ? t.mineSubject : t.confirmSubject, values),
      text: `${fill(isActive ? t.mineText : t.confirmText, values)}\n`,
      id: makeRandom(),
      headers: { 'Auto-Submitted': 'auto-generated' },
    },
    words.site,
    now,
  );
}

/** The page that shows what was sent once more, see {@link ReaderForm.askAgain}. */
function askAgainPage(form: SubscribeForm, publication: Publication): string {
  const words = inEdition(publication, form.edition);
  const { subscribe: t } = words.edition.messages.letters;
  const names = namesOf(form.choices, words);
  const rows = [
    [t.address, form.address.written],
    [t.categories, names.categories],
    [t.letterEdition, names.edition],
  ] as const;
  const body = `<p>${escapeXml(t.confirmAbout)}</p>
${plainList(rows)}
${plainForm('/api/subscribe', fieldsOf(form), `<button>${escapeXml(t.submit)}</button>`)}`;
  return formPage(words, { title: t.confirm, body });
}
