import type { Article } from '../article';
import type { Archive } from '../articles';
import { printable } from '../fault';
import type { Mail } from '../mail/message';
import { fill } from '../messages/fill';
import { absoluteUrl } from '../site';
import type { Recipient } from '../storage/letters';
import { byline, letterHtml } from './letter-html';
import { linkTo } from './link';
import { makeRandom, makeUnsubscribeToken } from './token';

/** A letter as it is shown. */
export interface WrittenLetter {
  subject: string;
  html: string;
  text: string;
}

/** What the letters of one run are written from. */
export interface LetterFacts {
  archive: Archive;
  /** Slugs of the articles, in the order of the letter. */
  articles: readonly string[];
  /** What unsubscribe links are signed with. */
  secret: string;
  /** What the ids of the mails begin with. */
  name: string;
}

/**
 * Writes a letter in one edition.
 * @param articles slugs, in its order
 * @param categories slugs of those that the reader wants; none for all
 * @param unsubscribe where the reader does that
 * @returns undefined where none of the articles is for them
 */
export function writeLetter(
  archive: Archive,
  articles: readonly string[],
  categories: readonly string[],
  unsubscribe: string,
): WrittenLetter | undefined {
  const chosen = articles
    .map((slug) => archive.bySlug.get(slug))
    .filter((article) => article !== undefined)
    .filter(
      (article) =>
        categories.length === 0 || article.categories.some(({ slug }) => categories.includes(slug)),
    );
  const [first] = chosen;
  if (!first) return undefined;
  const { mail: t } = archive.edition.messages.letters;
  const subject = fill(chosen.length === 1 ? t.subjectOfOne : t.subjectOfMore, {
    name: archive.site.name,
    title: first.title,
    count: chosen.length,
  });
  return {
    subject,
    html: letterHtml(chosen, { publication: archive, subject, unsubscribe }),
    text: letterText(chosen, archive, unsubscribe),
  };
}

function letterText(articles: readonly Article[], archive: Archive, unsubscribe: string): string {
  const { site, edition } = archive;
  const { mail: t } = edition.messages.letters;
  const parts = articles.map((article) =>
    [article.title, byline(article, edition), article.description, absoluteUrl(article.path)]
      .map(printable)
      .join('\n'),
  );
  const end = `${fill(t.why, { name: site.name })}\n${t.unsubscribe} ${unsubscribe}`;
  return `${[`${site.name}\n${site.tagline}`, ...parts, `--\n${end}`].join('\n\n')}\n`;
}

/** The publication in an edition; the main one where that is gone. */
function archiveIn(archive: Archive, edition: string): Archive {
  return archive.archives.get(edition) ?? archive;
}

/**
 * Writes the mails of a letter: who wants the same edition and categories gets the same one, which is
 * written once.
 * @returns the mail of a recipient; undefined where none of the articles is for them
 */
export function letterWriter({ archive, articles, secret, name }: LetterFacts) {
  // Nobody who wrote an article knows it.
  const place = `https://${makeRandom()}.invalid/`;
  const written = new Map<string, WrittenLetter | undefined>();
  return ({ id, address, edition, categories }: Recipient): Mail | undefined => {
    const key = JSON.stringify([edition, [...categories].sort()]);
    if (!written.has(key)) {
      written.set(key, writeLetter(archiveIn(archive, edition), articles, categories, place));
    }
    const letter = written.get(key);
    if (!letter) return undefined;
    const link = linkTo('unsubscribe', makeUnsubscribeToken(secret, id), edition);
    return {
      to: address,
      subject: letter.subject,
      html: letter.html.replace(place, () => link.replaceAll('&', '&amp;')),
      text: letter.text.replace(place, () => link),
      id: `${name}.${id}`,
      headers: {
        'List-Id': `<letters.${new URL(archive.site.url).hostname}>`,
        // RFC 8058: mail programs offer to unsubscribe by these.
        'List-Unsubscribe': `<${link}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        Precedence: 'bulk',
      },
    };
  };
}
