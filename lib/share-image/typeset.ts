import { loadMing, type Ming, type Outline } from '../fonts/ming';
import { scriptOf } from '../fonts/script';

/** A setter for one language: what it is given is drawn with glyphs that are there, or not at all. */
export interface Typesetter {
  language: string;
  /** The text in characters there are glyphs for; empty where there is none. */
  printable(text: string): string;
  width(text: string, size: number): number;
  /** SVG of one line whose baseline begins at a point. */
  draw(text: string, size: number, x: number, y: number): string;
}

/** Printers put it where the type for a character is missing. */
const geta = '〓';

/** Where CSS's `text-autospace` puts an eighth of an em. */
const isGap =
  /^(?:\p{Script=Han}[\p{Script=Latin}\p{Nd}]|[\p{Script=Latin}\p{Nd}]\p{M}*\p{Script=Han})/u;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** @param language BCP 47; chooses the face */
export async function typesetter(language: string): Promise<Typesetter> {
  const [first, second] = await Promise.all(
    scriptOf(language) === 'simplified'
      ? [loadMing('simplified'), loadMing('traditional')]
      : [loadMing('traditional'), loadMing('simplified')],
  );
  if (!first || !second) throw new Error('No face was loaded.');
  const faceOf = (text: string): Ming | undefined => [first, second].find((face) => face.has(text));

  function printable(text: string): string {
    const kept = [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => {
      // Marks that only say how to draw: variation selectors, joiners, directions.
      const plain = segment.replaceAll(/\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu, (mark) =>
        /\s/.test(mark) ? ' ' : '',
      );
      if (plain === '' || faceOf(plain)) return plain;
      return /\p{Script=Han}/u.test(plain) ? geta : '';
    });
    return kept.join('').replaceAll(/\s+/g, ' ').trim();
  }

  function set(text: string, size: number): { width: number; outlines: Outline[] } {
    const runs: { face: Ming; text: string; gap: boolean }[] = [];
    let before = '';
    for (const { segment } of graphemes.segment(text)) {
      const face = faceOf(segment);
      if (!face) continue;
      const gap = isGap.test(before + segment);
      const last = runs.at(-1);
      if (last?.face === face && !gap) last.text += segment;
      else runs.push({ face, text: segment, gap });
      before = segment;
    }
    let width = 0;
    const outlines: Outline[] = [];
    for (const run of runs) {
      if (run.gap) width += size / 8;
      const line = run.face.set(run.text, size);
      for (const outline of line.outlines) outlines.push({ ...outline, x: outline.x + width });
      width += line.width;
    }
    return { width, outlines };
  }

  return {
    language,
    printable,
    width: (text, size) => set(text, size).width,
    draw: (text, size, x, y) =>
      set(text, size)
        .outlines.map(
          (glyph) =>
            `<path transform="translate(${round(x + glyph.x)} ${round(y - glyph.y)}) scale(${glyph.scale} -${glyph.scale})" d="${glyph.path}"/>`,
        )
        .join(''),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
