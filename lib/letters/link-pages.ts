import type { Edition } from '../edition';
import { pathIn } from '../edition';
import { formPage, plainForm, plainList } from '../forms/form-page';
import { fill, piecesOf } from '../messages/fill';
import { pageAnswer } from '../plain-page';
import type { Publication } from '../site';
import type { Subscriber } from '../storage/letters-schema';
import { escapeXml } from '../xml';
import { categoryField, editionField } from './choices';
import { linkPath } from './link';

/** An answer that is a page. */
function answer(publication: Publication, title: string, body: string, status = 200): Response {
  return pageAnswer(formPage(publication, { title, body }), status);
}

const paragraph = (text: string) => `<p>${escapeXml(text)}</p>`;
const button = (text: string, more = '') => `<button${more}>${escapeXml(text)}</button>`;

/** A text whose place {again} leads to the form. */
function withWayBack(text: string, again: string, edition: Edition): string {
  const link = `<a href="${escapeXml(pathIn(edition, '/subscribe'))}">${escapeXml(again)}</a>`;
  const pieces = piecesOf(text).map((piece, at) => (at % 2 === 0 ? escapeXml(piece) : link));
  return `<p>${pieces.join('')}</p>`;
}

/** Says that a link is none, was used, ended, or was followed by a newer one: the same for all. */
export function goneLink(publication: Publication): Response {
  const { edition } = publication;
  const { goneLink: t } = edition.messages.letters;
  return answer(publication, t.title, withWayBack(t.about, t.again, edition), 410);
}

/** Says that the database does not answer. */
export function unreachable(publication: Publication): Response {
  const { edition } = publication;
  const { unreachable: t } = edition.messages.letters;
  return answer(publication, t.title, paragraph(t.about), 503);
}

/** Asks for the press that makes a subscriber: what follows links by itself presses nothing. */
export function confirmationPage(
  publication: Publication,
  { address }: Subscriber,
  token: string,
): Response {
  const { site, edition } = publication;
  const { confirmation: t, subscribe } = edition.messages.letters;
  const form = plainForm(
    linkPath('confirm'),
    { t: token, in: edition.slug ?? '' },
    button(t.submit),
  );
  const body = `${paragraph(fill(t.about, { name: site.name }))}
${plainList([[subscribe.address, address]])}
${form}`;
  return answer(publication, t.title, body);
}

export function confirmedPage(publication: Publication): Response {
  const { edition } = publication;
  const { confirmation: t } = edition.messages.letters;
  return answer(publication, t.done, paragraph(t.doneAbout));
}

/**
 * Asks for the press that unsubscribes, which sends what mail programs send of themselves (RFC 8058).
 * @param link the page's own address
 */
export function unsubscribingPage(publication: Publication, link: string): Response {
  const { edition } = publication;
  const { unsubscribing: t } = edition.messages.letters;
  const body = `${paragraph(t.about)}
${plainForm(link, { 'List-Unsubscribe': 'One-Click' }, button(t.submit))}
${withWayBack(t.rather, t.again, edition)}`;
  return answer(publication, t.title, body);
}

export function unsubscribedPage(publication: Publication): Response {
  const { edition } = publication;
  const { unsubscribing: t } = edition.messages.letters;
  return answer(publication, t.done, paragraph(t.doneAbout));
}

/** A subscriber's choices, to be changed, and what else they may do with what is kept of them. */
export function minePage(
  publication: Publication,
  subscriber: Subscriber,
  token: string,
): Response {
  const { mine: t } = publication.edition.messages.letters;
  return answer(publication, t.title, mineBody(publication, subscriber, token));
}

/** The same after it was changed. */
export function savedPage(
  publication: Publication,
  subscriber: Subscriber,
  token: string,
): Response {
  const { mine: t } = publication.edition.messages.letters;
  const body = `${paragraph(t.savedAbout)}\n${mineBody(publication, subscriber, token)}`;
  return answer(publication, t.saved, body);
}

function mineBody(publication: Publication, subscriber: Subscriber, token: string): string {
  const { edition, categories, editions } = publication;
  const { mine: t, subscribe } = edition.messages.letters;
  const choice = (
    type: string,
    name: string,
    value: string,
    label: string,
    isOn: boolean,
    language = edition.language,
  ) =>
    `<label lang="${escapeXml(language)}"><input type="${type}" name="${escapeXml(name)}" value="${escapeXml(value)}"${isOn ? ' checked' : ''}>${escapeXml(label)}</label>`;
  const group = (legend: string, choices: string[]) =>
    `<fieldset><legend>${escapeXml(legend)}</legend>${choices.join('')}</fieldset>`;
  const checks = categories.map(({ slug, name }) =>
    choice('checkbox', categoryField(slug), 'on', name, subscriber.categories.includes(slug)),
  );
  const radios = editions.map(({ slug = '', name, language }) =>
    choice('radio', editionField, slug, name, slug === subscriber.edition, language),
  );
  const form = (what: string, rest: string) =>
    plainForm(linkPath('mine'), { t: token, in: edition.slug ?? '', do: what }, rest);
  const choices = [
    group(`${subscribe.categories}　${subscribe.categoriesHint}`, checks),
    ...(editions.length > 1 ? [group(subscribe.letterEdition, radios)] : []),
    button(t.save),
  ];
  return `${plainList([[subscribe.address, subscriber.address]])}
${form('save', choices.join('\n'))}
<h2>${escapeXml(t.dataTitle)}</h2>
${paragraph(t.dataAbout)}
${form('download', button(t.download))}
${form('remove', button(t.remove))}`;
}
