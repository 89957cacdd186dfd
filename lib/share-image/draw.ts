import sharp from 'sharp';
import { mixInks } from '../covers/inks';
import { oklchToHex } from '../covers/oklch';
import { fitTitle } from './fit';
import { shareHeight, shareWidth } from './share-image';
import { type Typesetter, typesetter } from './typeset';

/** All that a share image shows. */
export interface ShareDrawing {
  /** BCP 47; chooses the face: `zh-Hans…` simplified, else traditional. */
  language: string;
  title: string;
  /** The publication's name and its name in Latin letters. */
  name: string;
  latinName: string;
  /** Small line at the foot: the month, or the publication's tagline. */
  foot: string;
  category?: { name: string; hue: number };
}

const vermilion = oklchToHex(0.57, 0.19, 32);
const margin = 60;
/** The picture's left edge where there is one. */
const pictureAt = 650;

interface Colours {
  text: string;
  label: string;
  rule: string;
}

/**
 * Draws a share image of 1200 × 630: the title on paper beside the picture as on a printed cover,
 * or large on the category's colour where there is no picture.
 * @param picture a picture's bytes or file
 * @returns a JPEG
 */
export async function drawShareImage(
  drawing: ShareDrawing,
  picture?: Buffer | string,
): Promise<Buffer> {
  const type = await typesetter(drawing.language);
  const page = picture ? beside(type, drawing) : typographic(type, drawing);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${shareWidth}" height="${shareHeight}">${page}</svg>`;
  let sheet = sharp(Buffer.from(svg));
  if (picture) {
    const input = await sharp(picture)
      .autoOrient()
      .resize(shareWidth - pictureAt, shareHeight, { fit: 'cover' })
      .flatten({ background: paper })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const raw = {
      width: input.info.width,
      height: input.info.height,
      channels: input.info.channels,
    };
    sheet = sheet.composite([{ input: input.data, raw, left: pictureAt, top: 0 }]);
  }
  return withinLimit(await sheet.removeAlpha().raw().toBuffer());
}

const paper = mixInks(0).paper;

/** What messengers still fetch; a picture full of noise gives way in quality. */
export const shareBytes = 300_000;

async function withinLimit(print: Buffer): Promise<Buffer> {
  const [first = 84, ...lower] = [84, 70, 55, 40];
  let jpeg = await encode(print, first);
  for (const quality of lower) {
    if (jpeg.length < shareBytes) break;
    jpeg = await encode(print, quality);
  }
  return jpeg;
}

function encode(print: Buffer, quality: number): Promise<Buffer> {
  const chromaSubsampling = quality > 60 ? '4:4:4' : '4:2:0';
  const raw = { width: shareWidth, height: shareHeight, channels: 3 } as const;
  // Not `mozjpeg`: a tenth smaller, but eight times as slow.
  return sharp(print, { raw }).jpeg({ quality, chromaSubsampling }).toBuffer();
}

function beside(type: Typesetter, drawing: ShareDrawing): string {
  const hue = drawing.category?.hue;
  const colours = {
    text: oklchToHex(0.2, 0.01, 60),
    label: hue === undefined ? oklchToHex(0.45, 0.01, 60) : oklchToHex(0.46, 0.11, hue),
    rule: oklchToHex(0.2, 0.01, 60),
  };
  return `<rect width="100%" height="100%" fill="${paper}"/>${text(type, drawing, colours, {
    right: pictureAt - 44,
    sizes: [84, 76, 68, 60, 54, 48, 42, 36],
  })}`;
}

function typographic(type: Typesetter, drawing: ShareDrawing): string {
  const hue = drawing.category?.hue ?? 60;
  // Without a category neutral ink, as in `components/category-hue.ts`.
  const chroma = drawing.category ? 0.11 : 0.015;
  const light = oklchToHex(0.97, 0.012, 85);
  const ground = oklchToHex(0.4, chroma, hue);
  const shade = oklchToHex(0.33, chroma, hue);
  return `<rect width="100%" height="100%" fill="${ground}"/><path fill="${shade}" d="M875 0H1200V630H580Z"/>${text(
    type,
    drawing,
    { text: light, label: light, rule: light },
    { right: shareWidth - margin, atFoot: true, sizes: [116, 104, 92, 80, 68, 60, 52, 44] },
  )}`;
}

function text(
  type: Typesetter,
  drawing: ShareDrawing,
  colours: Colours,
  { right, sizes, atFoot }: { right: number; sizes: readonly number[]; atFoot?: boolean },
): string {
  const name = type.printable(drawing.name) || type.printable(drawing.latinName);
  const title = type.printable(drawing.title) || name || '〓';
  const leading = 1.36;
  const top = 158;
  const fitted = fitTitle(
    title,
    type.language,
    { width: right - margin, height: 545 - top, sizes, leading },
    type.width,
  );
  const { size, lines } = fitted;
  const firstLine = atFoot ? 520 - (lines.length - 1) * size * leading : top + size * 0.98;
  const seal = 11;
  const nameEnd = margin + type.width(name, 44) + 7;
  const label = fitLine(type, drawing.category?.name ?? '', 28, right - nameEnd - seal - 24);
  const foot = fitLine(type, drawing.foot, 22, (right - margin) / 2);
  const latin = fitLine(type, drawing.latinName, 22, (right - margin) / 2 - 16);
  const onRight = (words: string, sizeOf: number) => right - type.width(words, sizeOf);
  return [
    `<g fill="${colours.text}">`,
    type.draw(name, 44, margin, 94),
    ...lines.map((line, row) =>
      type.draw(line, size, margin - hang(line, size), firstLine + row * size * leading),
    ),
    type.draw(latin, 22, margin, 583),
    type.draw(foot, 22, onRight(foot, 22), 583),
    '</g>',
    `<g fill="${colours.label}">${type.draw(label, 28, onRight(label, 28), 92)}</g>`,
    `<rect x="${nameEnd}" y="85" width="${seal}" height="${seal}" fill="${vermilion}"/>`,
    `<rect x="${margin}" y="120" width="${right - margin}" height="2" fill="${colours.rule}"/>`,
  ].join('');
}

/** An opening bracket's empty half stands outside the edge of the text. */
function hang(line: string, size: number): number {
  return /^[「『（《〈【]/u.test(line) ? size / 2 : 0;
}

function fitLine(type: Typesetter, words: string, size: number, width: number): string {
  const room = { width, height: size, sizes: [size], leading: 1 };
  const text = type.printable(words);
  return text === '' ? '' : (fitTitle(text, type.language, room, type.width).lines[0] ?? '');
}
