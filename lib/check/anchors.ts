import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../article';
import { notePrefix } from '../mdx/output';
import { parseBody } from '../mdx/parse';
import { parseMdx } from '../mdx/syntax';
import type { Page } from '../read-page';
import { suggest } from '../suggest';
import { oncePerCheck } from './once-per-check';
import type { CheckContext, Problem } from './rule';

/**
 * What is wrong with the part of a link behind `#`.
 * @param anchor decoded; empty for none
 * @param target where the link leads
 */
export async function anchorProblem(
  anchor: string,
  target: Article | Page,
  context: CheckContext,
): Promise<Problem | undefined> {
  // Browsers know the top themselves; `page:` marks what surrounds the text.
  if (anchor === '' || anchor === 'top' || anchor.startsWith('page:')) return undefined;
  const ids = await idsOf(target, context);
  if (ids.includes(anchor)) return undefined;
  const meant = suggest(anchor, ids);
  const some = ids.slice(0, 5).map((id) => `#${id}`);
  const otherwise = some.length > 0 ? `可以連到：${some.join('、')}。` : '那裡沒有標題可以連。';
  return {
    found: `〈${target.title}〉裡沒有「#${anchor}」這個位置。`,
    advice: meant ? `是不是要寫 #${meant}？` : otherwise,
  };
}

async function idsOf(target: Article | Page, context: CheckContext): Promise<string[]> {
  if (!('headings' in target)) {
    const { body } = await parseBody(target.body, target.file);
    return [...(body?.headings.map(({ id }) => id) ?? []), ...noteIds(parseMdx(target.body))];
  }
  const source = sourceBySlug(context).get(target.slug);
  return [...target.headings.map(({ id }) => id), ...(source ? noteIds(source.tree) : [])];
}

const sourceBySlug = oncePerCheck(
  ({ sources }) => new Map(sources.map((source) => [source.article.slug, source])),
);

/** The ids that `remark-rehype` gives to footnotes and to the places that call them. */
function noteIds(tree: Root): string[] {
  const calls = new Map<string, number>();
  const ids: string[] = [];
  visit(tree, 'footnoteReference', ({ identifier }) => {
    const call = (calls.get(identifier) ?? 0) + 1;
    calls.set(identifier, call);
    const note = `${notePrefix}fn-${identifier}`;
    const reference = `${notePrefix}fnref-${identifier}`;
    ids.push(...(call === 1 ? [note, reference] : [`${reference}-${call}`]));
  });
  return ids.length > 0 ? [...ids, 'footnote-label'] : ids;
}
