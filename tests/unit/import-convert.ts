import { expect } from 'vitest';
import { convertBody } from '../../lib/import/body';
import { checkMdx } from '../../lib/import/mdx-check';
import type { PostContext } from '../../lib/import/post-context';
import { proveNoLoss } from '../../lib/import/proof';

/** Converts, and makes sure of what holds for any post: valid MDX, and no word lost or invented. */
export function convertSafely(source: string, context: PostContext) {
  const { text, notes, pictures } = convertBody(source, 1, undefined, context);
  expect(checkMdx(text), text).toBeUndefined();
  const { missing, added } = proveNoLoss(source, text, context);
  expect({ missing, added: added.filter(({ intended }) => !intended) }, text).toEqual({
    missing: [],
    added: [],
  });
  const said = (kind: string) =>
    notes.filter((note) => note.kind === kind).map((note) => note.text);
  return { text, said, pictures };
}
