import { type Converter, makeConverter } from './convert/converter';
import type { Edition } from './edition';
import { nameKey, type Term } from './glossary';
import type { Conversion } from './mdx/parse';
import type { Publication } from './site';

/** Says in an edition what is written in the main one. */
export type Say = (words: string) => string;

/** The converter of an edition that is made from the main one; none for any other. */
export function converterOf({ convert }: Edition, { terms }: Publication): Converter | undefined {
  return convert && makeConverter(convert, terms);
}

/** How the bodies of the main edition become those of an edition that is converted from it. */
export function conversionOf(publication: Publication): Conversion {
  const converter = converterOf(publication.edition, publication);
  if (!converter) throw new Error(`The edition ${publication.edition.language} is not converted`);
  return { converter, edition: publication.edition };
}

/**
 * The publication's facts as an edition tells them: converted, or looked up in the `words` of the
 * edition's row, where what is not in them stays.
 */
export function publicationIn(publication: Publication, edition: Edition): Publication {
  const words = new Map(Object.entries(edition.words ?? {}));
  const say: Say =
    converterOf(edition, publication)?.text ?? ((written) => words.get(written) ?? written);
  const { site, categories, authors, defaultAuthor, glossary } = publication;
  const described = <Row extends { name: string; description: string }>(row: Row): Row => ({
    ...row,
    name: say(row.name),
    description: say(row.description),
  });
  const saidAuthors = authors.map(described);
  return {
    ...publication,
    edition,
    site: {
      ...site,
      language: edition.language,
      name: say(site.name),
      tagline: say(site.tagline),
      description: say(site.description),
      licence: { ...site.licence, name: say(site.licence.name) },
      navigation: site.navigation.map(({ label, href }) => ({ label: say(label), href })),
    },
    categories: categories.map(described),
    authors: saidAuthors,
    defaultAuthor:
      saidAuthors.find(({ slug }) => slug === defaultAuthor.slug) ?? described(defaultAuthor),
    // Its terms are those of the articles, which are in another language there.
    glossary: edition.files === undefined ? glossary.map((term) => termIn(term, say)) : [],
  };
}

/** A term in another script, where two of its names may have become one. */
function termIn(entry: Term, say: Say): Term {
  const term = say(entry.term);
  const known = new Set([nameKey(term)]);
  const names = entry.names
    .map(say)
    .filter((name) => !known.has(nameKey(name)) && known.add(nameKey(name)));
  return { ...entry, term, names, definition: say(entry.definition) };
}

/** The publication in an edition; the main one for a slug that there is not. */
export function inEdition(publication: Publication, slug: string): Publication {
  const edition = publication.editions.find((one) => (one.slug ?? '') === slug);
  if (!edition || edition === publication.edition) return publication;
  return publicationIn(publication, edition);
}
