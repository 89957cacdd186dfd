import type { Article } from '../../../lib/article';
import type { Archive } from '../../../lib/articles';
import { applyEdits } from '../../../lib/check/edits';
import type { ArticleSource, CheckContext, Finding, Rule } from '../../../lib/check/rule';
import { readArticle } from '../../../lib/read-article';
import { getPublication } from '../../../lib/site';

/** Writes an article's file from its front-matter lines and body. */
export function mdx(frontMatter: string, body = '內文。'): string {
  const lines = [
    ...(/^title:/m.test(frontMatter) ? [] : ['title: 測試文章']),
    ...(/^date:/m.test(frontMatter) ? [] : ['date: 2026-01-02']),
    ...(frontMatter ? [frontMatter.trim()] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** Reads texts as articles of the sample publication: slug → file. */
export async function context(files: Record<string, string>): Promise<CheckContext> {
  const publication = getPublication();
  const sources: ArticleSource[] = [];
  for (const [slug, source] of Object.entries(files)) {
    const file = `content/posts/${slug}.mdx`;
    const { article, manuscript, faults } = await readArticle(source, slug, file, publication, {
      keepManuscript: true,
    });
    if (!article || !manuscript) throw new Error(JSON.stringify(faults));
    sources.push({ file, article, ...manuscript });
  }
  const articles: Article[] = sources.map(({ article }) => article);
  const archive: Archive = {
    ...publication,
    articles,
    bySlug: new Map(articles.map((article) => [article.slug, article])),
    byCategory: new Map(),
    byAuthor: new Map(),
    byTag: new Map(),
    byTerm: new Map(),
    byAlias: new Map(
      articles.flatMap((article) => article.aliases.map(({ path }) => [path, article] as const)),
    ),
    bySeries: new Map(),
    pages: new Map(),
    archives: new Map(),
    faults: [],
  };
  return { archive, sources, faulty: [] };
}

/** What a rule finds in one article. */
export async function findings(rule: Rule, source: string): Promise<Finding[]> {
  const all = await context({ sample: source });
  const [only] = all.sources;
  if (!only) return [];
  return [
    ...((await rule.written?.(only, all)) ?? []),
    ...((await rule.article?.(only, all)) ?? []),
  ];
}

/** The article's text after the rule's fixes. */
export async function fixed(rule: Rule, source: string): Promise<string> {
  const found = await findings(rule, source);
  return applyEdits(
    source,
    found.flatMap(({ fix }) => (fix ? [fix] : [])),
  );
}
