import sharp from 'sharp';
import { type CoverRequest, drawCover } from './draw';
import { makeGrain } from './grain';
import { HEIGHT, WIDTH } from './sheet';

export interface RenderedCover {
  jpeg: Buffer;
  avif: Buffer;
}

export async function renderCover(request: CoverRequest): Promise<RenderedCover> {
  const printed = await sharp(Buffer.from(drawCover(request)))
    .composite([
      { input: makeGrain(request.slug), raw: { width: WIDTH, height: HEIGHT, channels: 4 } },
    ])
    .removeAlpha()
    .png()
    .toBuffer();
  const [jpeg, avif] = await Promise.all([
    sharp(printed).jpeg({ quality: 78, mozjpeg: true }).toBuffer(),
    sharp(printed).avif({ quality: 50, effort: 4 }).toBuffer(),
  ]);
  return { jpeg, avif };
}
