import type { Article } from './article';
import type { Archive } from './articles';
import { articleMarkdown } from './mdx/output';
import { absoluteUrl, formatDate, getSite } from './site';

/** An article as one Markdown document: title, facts, source and licence on top, then the text. */
export async function markdownEdition(article: Article): Promise<string> {
  const { licence, name } = getSite();
  const { source } = article;
  const facts = [
    `網址：<${absoluteUrl(article.path)}>`,
    `日期：${formatDate(article.date)}`,
    article.updated && `更新：${formatDate(article.updated)}`,
    `作者：${article.authors.map((author) => author.name).join('、')}（${name}）`,
    (source?.name || source?.url) &&
      `出處：${[source.author, source.name].filter(Boolean).join('，')}${source.url ? ` <${source.url}>` : ''}`,
    source?.archive && `出處存檔：<${source.archive}>`,
    `授權：${licence.name} <${licence.url}>`,
  ].filter((fact) => typeof fact === 'string');
  const head = [
    `# ${article.title}`,
    `> ${article.description}`,
    facts.map((f) => `- ${f}`).join('\n'),
  ];
  return `${head.join('\n\n')}\n\n${await articleMarkdown(article)}`;
}

/** The site's index for language models, after https://llmstxt.org: every article as Markdown. */
export function llmsText(archive: Archive): string {
  const { name, tagline, description, licence } = archive.site;
  const groups = [
    ...archive.categories.map((category) => ({
      heading: category.name,
      articles: archive.byCategory.get(category.slug) ?? [],
    })),
    { heading: '其他', articles: archive.articles.filter((one) => one.categories.length === 0) },
  ];
  const sections = groups.flatMap(({ heading, articles }) => {
    if (articles.length === 0) return [];
    const links = articles.map(
      (article) =>
        `- [${article.title}](${absoluteUrl(`${article.path}.md`)})：${article.description}`,
    );
    return [`## ${heading}\n\n${links.join('\n')}`];
  });
  return [
    `# ${name}`,
    `> ${tagline}。${description}`,
    `授權：${licence.name} ${licence.url}`,
    ...sections,
  ].join('\n\n');
}
