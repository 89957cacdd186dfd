import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { fullWidthMark } from '../../han';
import { parseMdx } from '../../mdx/syntax';
import { bareAddress } from '../../mdx/trim-autolinks';
import { placeOf } from '../places';
import type { Finding, Rule } from '../rule';

/** Han right behind a Latin letter, or a link's bracket: nobody can tell whether it is the address's. */
const runsOn = /[A-Za-z\d]\p{Script=Han}|\[[^\]]*$/u;

/**
 * Addresses end at blanks and full-width marks. At Han they do not: `/wiki/人工智慧` is one, and is
 * silent, for its Han stands behind a mark.
 */
export const bareAddressRule: Rule = {
  name: 'bare-address',
  severity: 'warning',
  about:
    '直接寫在內文裡的網址，到空白或全形標點為止；後面緊接著中文或 [ 的話，也會變成網址的一部分。',
  written: ({ tree }) => findingsIn(tree),
  archive: ({ archive }) =>
    [...archive.pages.values()].flatMap(({ body, file }) =>
      findingsIn(parseMdx(body)).map((finding) => ({ ...finding, file })),
    ),
};

function findingsIn(tree: Root): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'link', (node, _, parent) => {
    const address = bareAddress(node)?.split(fullWidthMark, 1)[0] ?? '';
    if (!runsOn.test(address)) return;
    findings.push({
      ...placeOf(node.position ? node : (parent ?? node)),
      found: `網址一直連到「${address}」為止。`,
      advice: '網址後面請空一格，或寫成 [文字](網址)。',
    });
  });
  return findings;
}
