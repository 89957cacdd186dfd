import { mixInks } from './inks';
import { GENERATORS, type Motif } from './motifs';
import { createRandom } from './random';

export interface CoverRequest {
  slug: string;
  motif: Motif;
  /** The oklch hue of the category, in degrees. */
  hue: number;
}

export function drawCover({ slug, motif, hue }: CoverRequest): string {
  return GENERATORS[motif](createRandom(slug), mixInks(hue)).toSvg();
}
