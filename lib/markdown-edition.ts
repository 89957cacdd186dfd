import type { Article, Source } from './article';
import type { Archive } from './articles';
import { articleMarkdown } from './mdx/output';
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
  const names = article.authors.map((author) => author.name).join(site.comma);
  const facts = [
    fill(t.url, { url: absoluteUrl(article.path) }),
    fill(t.date, { date: formatDate(article.date, edition) }),
    article.updated && fill(t.updated, { date: formatDate(article.updated, edition) }),
    fill(t.authors, { names, publication: name }),
    source && sourceFact(source, t),
    source?.archive && fill(t.archive, { url: source.archive }),
    fill(t.licence, { name: licence.name, url: licence.url }),
  ].filter((fact) => typeof fact === 'string');
  const head = [
    `# ${article.title}`,
    `> ${article.description}`,
    facts.map((f) => `- ${f}`).join('\n'),
  ];
  return `${head.join('\n\n')}\n\n${await articleMarkdown(article)}`;
}

function sourceFact({ author, name, url }: Source, t: Messages['markdown']): string | undefined {
  if (!name && !url) return undefined;
  const said = author && name ? fill(t.sourceParts, { author, name }) : (author ?? name ?? '');
  return fill(t.source, { source: `${said}${url ? ` <${url}>` : ''}` });
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
      const link = `[${title}](${absoluteUrl(`${path}.md`)})`;
      return `- ${fill(t.listed, { link, description })}`;
    });
    return [`## ${heading}\n\n${links.join('\n')}`];
  });
  return [
    `# ${name}`,
    `> ${fill(t.introduction, { tagline, description })}`,
    fill(t.siteLicence, { name: licence.name, url: licence.url }),
    ...sections,
  ].join('\n\n');
}
