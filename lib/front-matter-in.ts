import type { FrontMatter } from './front-matter';
import type { Say } from './publication-in';
import type { Publication } from './site';

/**
 * An article's fields as an edition says them. Names in the original of a translation (the source's
 * and its author's) stay where the source is not Chinese.
 */
export function frontMatterIn(
  fields: FrontMatter,
  { categories, authors }: Publication,
  say: Say,
): FrontMatter {
  const { source_language: sourceLanguage = 'zh', translated } = fields;
  const saySource = sourceLanguage.startsWith('zh') ? say : (name: string) => name;
  const maybe = (value: string | undefined, how = say) => value && how(value);
  const rowsOf = <Row extends { slug: string }>(rows: Row[], written: Row[] | undefined) =>
    written?.map((row) => rows.find(({ slug }) => slug === row.slug) ?? row);
  return {
    ...fields,
    title: say(fields.title),
    description: maybe(fields.description),
    tags: fields.tags?.map(({ name, slug }) => ({ name: say(name), slug })),
    categories: rowsOf(categories, fields.categories),
    authors: rowsOf(authors, fields.authors),
    corrections: fields.corrections?.map(({ date, text }) => ({ date, text: say(text) })),
    series: maybe(fields.series),
    coverAlt: maybe(fields.coverAlt),
    coverCredit: maybe(fields.coverCredit),
    source_name: maybe(fields.source_name, saySource),
    source_author: maybe(fields.source_author, saySource),
    translated: typeof translated === 'string' ? say(translated) : translated,
  };
}
