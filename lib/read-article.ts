import type { Root } from 'mdast';
import { placedAliases } from './alias';
import type { Article, Cover, Source } from './article';
import { pathIn } from './edition';
import type { Fault } from './fault';
import { type FrontMatter, parseArticleFile } from './front-matter';
import { frontMatterIn } from './front-matter-in';
import { convertBody } from './mdx/convert-body';
import { type Body, parseBody } from './mdx/parse';
import { type Rendered, render } from './mdx/rendered';
import { paragraphText, sectionsOf, textOfSections, videosOf } from './mdx/text';
import { firstMentions } from './mentions';
import { normaliseSource } from './normalise-source';
import { isPicture, readPicture } from './pictures';
import { conversionOf } from './publication-in';
import { countCharacters, excerpt, readingMinutes } from './reading';
import type { Publication } from './site';
import { isArticleSlug, sitePath } from './slug';
import type { YamlText } from './yaml';

/** More than any article needs; a file this large was put there by mistake. */
const largestSource = 500_000;

/** What is known of an article's file besides the article, for those who look at how it is written. */
export interface Manuscript {
  /** The file's text with LF line breaks and without a BOM. */
  source: string;
  /** The body as written, before any plugin; its places and offsets are those of {@link source}. */
  tree: Root;
  /** Where a front-matter field stands. */
  locate: YamlText['locate'];
  /** Its front matter; of a file with faults what is right in it. */
  fields: Partial<FrontMatter>;
  /** Names of the rules that the article's `check_ignore` silences. */
  ignored: ReadonlySet<string>;
}

interface ReadOptions {
  /** The publication in each edition that is made from this one. */
  conversions?: readonly Publication[];
  /** Return the manuscript as well. */
  keepManuscript?: boolean;
  /** Return what is shown of it as well. */
  withRendered?: boolean;
}

type ReadResult =
  | {
      article: Article;
      converted: Article[];
      /** In the order of the article and those converted from it; nothing where not asked for. */
      rendered: Rendered[];
      manuscript?: Manuscript;
      faults: [];
    }
  | {
      article: undefined;
      converted?: never;
      rendered?: never;
      /** Where the body's Markdown can be read all the same. */
      manuscript?: Manuscript;
      faults: Fault[];
    };

/**
 * Turns the text of one file into an article.
 * @param source text of `content/posts/<slug>.mdx`
 * @param file path for the faults
 * @returns the article (`draft` kept as `unpublished`) and what each edition makes of it, or every
 *   fault found in front matter, cover and body
 */
export async function readArticle(
  source: string,
  slug: string,
  file: string,
  publication: Publication,
  { keepManuscript = false, withRendered = false, conversions = [] }: ReadOptions = {},
): Promise<ReadResult> {
  const faults: Fault[] = [];
  const fault = (rule: string, found: string, advice: string, field?: string) =>
    faults.push({ file, line: 1, column: 1, rule, found, advice, ...(field ? { field } : {}) });

  if (!isArticleSlug(slug)) {
    fault(
      'slug',
      `檔名「${slug}」不能當網址。`,
      '檔名只用文字、數字、連字號與底線，開頭和結尾用文字或數字，例如 ai-chips.mdx。',
    );
  }
  if (source.length > largestSource) {
    fault('size', `檔案有 ${(source.length / 1_000_000).toFixed(1)} MB。`, '請拆成幾篇文章。');
    return { article: undefined, faults };
  }

  const parsed = parseArticleFile(source, file, publication);
  faults.push(...parsed.faults);
  const { frontMatter, fields } = parsed;
  const coverField = fields.cover;
  const bodyOptions = {
    cover: coverField,
    title: fields.title,
    sourceLanguage: fields.source_language,
  };
  const content =
    parsed.body === undefined
      ? undefined
      : await parseBody(parsed.body, file, bodyOptions, { withWritten: keepManuscript });
  faults.push(...(content?.faults ?? []));

  let cover: Cover | undefined;
  const coverSrc = coverField ?? content?.body?.leadingCover;
  if (coverSrc !== undefined) {
    const picture = await readPicture(coverSrc);
    // The body's own check has already told of a picture that stands there.
    if (isPicture(picture)) cover = makeCover(picture, fields);
    else if (coverField !== undefined) {
      faults.push({
        file,
        ...parsed.locate(['cover']),
        rule: 'picture',
        field: 'cover',
        ...picture,
      });
    }
  }

  const written = content?.body ? content.body.written : content?.written;
  const manuscript = written && {
    source: normaliseSource(source),
    tree: written,
    locate: parsed.locate,
    fields,
    ignored: new Set(Object.keys(fields.check_ignore ?? {})),
  };
  if (faults.length > 0 || !frontMatter || !content?.body || parsed.body === undefined) {
    return { article: undefined, ...(manuscript && { manuscript }), faults };
  }
  const converted: Article[] = [];
  const rendered: Rendered[] = [];
  const renderIn = async (
    { terms }: Pick<Article, 'terms'>,
    { tree }: Body,
    { glossary, edition }: Publication,
  ) => {
    if (!withRendered) return;
    const explained = glossary.filter(({ slug }) => terms.includes(slug));
    rendered.push(await render(tree, explained, edition));
  };
  const made = makeArticle(slug, file, frontMatter, parsed.body, content.body, cover, publication);
  await renderIn(made, content.body, publication);
  for (const other of conversions) {
    const conversion = conversionOf(other);
    const said = frontMatterIn(frontMatter, other, conversion.converter.text);
    const body = await convertBody(content.body, conversion);
    const saidCover = cover && makeCover(cover, said);
    const madeThere = makeArticle(slug, file, said, parsed.body, body, saidCover, other);
    const optionsThere = { ...bodyOptions, conversion };
    await renderIn(madeThere, body, other);
    converted.push({
      ...madeThere,
      // Former addresses lead to the main edition.
      aliases: [],
      bodyOptions: optionsThere,
    });
  }
  return {
    ...(manuscript && { manuscript }),
    article: {
      ...made,
      aliases: placedAliases(frontMatter.aliases, parsed.locate),
      bodyOptions,
    },
    converted,
    rendered,
    faults: [],
  };
}

function makeCover(
  picture: Omit<Cover, 'alt'>,
  { coverAlt, coverCredit }: Partial<FrontMatter>,
): Cover {
  return { ...picture, alt: coverAlt ?? '', ...(coverCredit ? { credit: coverCredit } : {}) };
}

function makeArticle(
  slug: string,
  file: string,
  frontMatter: FrontMatter,
  source: string,
  body: Body,
  cover: Cover | undefined,
  { edition, site, defaultAuthor, glossary }: Publication,
): Omit<Article, 'aliases' | 'bodyOptions'> {
  const sections = sectionsOf(body.tree, body.headings);
  const text = textOfSections(sections);
  const characters = countCharacters(text);
  const { title, date, series, pillar, draft } = frontMatter;
  const corrections = (frontMatter.corrections ?? []).toSorted(
    (a, b) => b.date.getTime() - a.date.getTime(),
  );
  const updated = latest(frontMatter.updated, corrections[0]?.date);
  const mentions = frontMatter.glossary === false ? [] : firstMentions(text, glossary);
  const articleSource = makeSource(frontMatter);
  return {
    edition,
    slug,
    path: pathIn(edition, sitePath('posts', slug)),
    file,
    title,
    description:
      frontMatter.description ?? excerpt(paragraphText(body.tree) || text, site.language),
    date,
    corrections,
    categories: frontMatter.categories ?? [],
    tags: frontMatter.tags ?? [],
    authors: frontMatter.authors ?? [defaultAuthor],
    aiUse: {
      text: frontMatter.ai_use?.text ?? site.ai_use.text,
      pictures: frontMatter.ai_use?.pictures ?? site.ai_use.pictures,
    },
    body: source,
    headings: body.headings,
    pictures: body.pictures,
    videos: videosOf(body.tree),
    sections,
    text,
    terms: mentions.map(({ term }) => term.slug),
    characters,
    minutes: readingMinutes(characters, site.reading_speed),
    ...(updated ? { updated } : {}),
    ...(series ? { series } : {}),
    ...(pillar ? { pillar } : {}),
    ...(cover ? { cover } : {}),
    ...(articleSource ? { source: articleSource } : {}),
    ...(draft ? { unpublished: 'draft' as const } : {}),
  };
}

function latest(...dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.reduce((one, other) => (one && other && one > other ? one : (other ?? one)));
}

function makeSource(frontMatter: FrontMatter): Source | undefined {
  const { source_name, source_url, source_archive, source_author, source_date } = frontMatter;
  const { source_language, translated } = frontMatter;
  const source: Source = {
    ...(source_name ? { name: source_name } : {}),
    ...(source_url ? { url: source_url } : {}),
    ...(source_archive ? { archive: source_archive } : {}),
    ...(source_author ? { author: source_author } : {}),
    ...(source_date ? { date: source_date } : {}),
    ...(source_language ? { language: source_language } : {}),
    ...(translated ? { translated } : {}),
  };
  return Object.keys(source).length > 0 ? source : undefined;
}
