import type { Article, Source } from './article';
import type { Archive } from './articles';
import { articleMarkdown, markdownLink, markdownWords } from './mdx/output';
import { fill } from './messages/fill';
import type { Messages } from './messages/messages';
import { absoluteUrl, formatDate, type Publication } from './site';

/** An article as one Markdown document: title, facts, source and licence on top, then the text. */
export async function markdownEdition(
  article: Article,
  { site: { licence, name } }: Publication,
): Promise<string> {
  const { source, edition } = article;
  const { markdown: t, site } = edition.messages;
  const names = article.authors.map((author) => markdownWords(author.name)).join(site.comma);
  const facts = [
    fill(t.url, { url: absoluteUrl(article.path) }),
    fill(t.date, { date: formatDate(article.date, edition) }),
    article.updated && fill(t.updated, { date: formatDate(article.updated, edition) }),
    fill(t.authors, { names, publication: markdownWords(name) }),
    source && sourceFact(source, t),
    source?.archive && fill(t.archive, { url: new URL(source.archive).href }),
    fill(t.licence, { name: markdownWords(licence.name), url: new URL(licence.url).href }),
  ].filter((fact) => typeof fact === 'string');
  const head = [
    `# ${markdownWords(article.title)}`,
    `> ${markdownWords(article.description)}`,
    facts.map((f) => `- ${f}`).join('\n'),
  ];
  return `${head.join('\n\n')}\n\n${await articleMarkdown(article)}`;
}

function sourceFact({ author, name, url }: Source, t: Messages['markdown']): string | undefined {
  if (!name && !url) return undefined;
  const said = author && name ? fill(t.sourceParts, { author, name }) : (author ?? name ?? '');
  const link = url ? ` <${new URL(url).href}>` : '';
  return fill(t.source, { source: `${markdownWords(said)}${link}` });
}

/** The site's index for language models, after https://llmstxt.org: every article as Markdown. */
export function llmsText(archive: Archive): string {
  const { name, tagline, description, licence } = archive.site;
  const t = archive.edition.messages.markdown;
  const groups = [
    ...archive.categories.map((category) => ({
      heading: category.name,
      articles: archive.byCategory.get(category.slug) ?? [],
    })),
    { heading: t.others, articles: archive.articles.filter((one) => one.categories.length === 0) },
  ];
  const sections = groups.flatMap(({ heading, articles }) => {
    if (articles.length === 0) return [];
    const links = articles.map(({ title, path, description }) => {
      const link = markdownLink(title, absoluteUrl(`${path}.md`));
      return `- ${fill(t.listed, { link, description: markdownWords(description) })}`;
    });
    return [`## ${markdownWords(heading)}\n\n${links.join('\n')}`];
  });
  return [
    `# ${markdownWords(name)}`,
    `> ${fill(t.introduction, { tagline: markdownWords(tagline), description: markdownWords(description) })}`,
    fill(t.siteLicence, { name: markdownWords(licence.name), url: new URL(licence.url).href }),
    ...sections,
  ].join('\n\n');
}
