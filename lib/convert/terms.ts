import { z } from 'zod';
import { text } from '../schema';

/** An edition's words, by the words in the articles. */
const corrections = () => z.record(z.string(), z.unknown()).default({}).transform(readCorrections);

function readCorrections(
  words: Record<string, unknown>,
  context: z.core.$RefinementCtx,
): Record<string, string> {
  const read: Record<string, string> = {};
  for (const [word, meant] of Object.entries(words)) {
    if (typeof meant === 'string' && meant.trim() !== '' && word.trim() !== '') {
      read[word.trim()] = meant.trim();
      continue;
    }
    context.addIssue({
      code: 'custom',
      path: [word],
      message: `「${word}」這一行不是一組詞。`,
      params: { advice: '每行寫一組「文章裡的詞: 這個版本的詞」；數字要用引號包起來。' },
    });
  }
  return read;
}

/** `content/terms.yaml`: what a site knows of its words that no general dictionary does. */
export const termsSchema = z
  .strictObject({ keep: z.array(text()).default([]), cn: corrections(), hk: corrections() })
  .superRefine(({ keep, cn, hk }, context) => {
    for (const [index, word] of keep.entries()) {
      const isRepeated = keep.indexOf(word) !== index;
      const corrected = Object.hasOwn(cn, word) ? 'cn' : Object.hasOwn(hk, word) ? 'hk' : undefined;
      if (!isRepeated && corrected === undefined) continue;
      context.addIssue({
        code: 'custom',
        path: ['keep', index],
        message: isRepeated
          ? `「${word}」前面已經有了。`
          : `「${word}」在 keep 裡，又在 ${corrected} 裡。`,
        params: { advice: '一個詞只能有一種寫法，請刪掉其中一處。' },
      });
    }
  });

/**
 * Proper names that stay as they are in every edition (`keep`), and words with what an edition has
 * in their place (`cn`, `hk`).
 */
export type Terms = z.output<typeof termsSchema>;

/** The terms of a site that has none. */
export const noTerms: Terms = { keep: [], cn: {}, hk: {} };

export const termsExamples = {
  keep: 'keep: [專名, 另一個專名]（沒有就不寫）',
  cn: 'cn: 一行一組「文章裡的詞: 簡體版的詞」（沒有就不寫）',
  hk: 'hk: 一行一組「文章裡的詞: 香港版的詞」（沒有就不寫）',
};
