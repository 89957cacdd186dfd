import { drawBranches } from './branches';
import { drawBroadcast } from './broadcast';
import { drawChips } from './chips';
import { drawGrid } from './grid';
import type { Inks } from './inks';
import { drawKeys } from './keys';
import { drawLanguage } from './language';
import { drawLayers } from './layers';
import { drawLetters } from './letters';
import { drawNetwork } from './network';
import { drawOrbit } from './orbit';
import { hashText, type Random } from './random';
import type { Sheet } from './sheet';
import { drawSpeed } from './speed';
import { drawWaves } from './waves';

export const MOTIFS = [
  'chips',
  'network',
  'language',
  'speed',
  'layers',
  'waves',
  'grid',
  'orbit',
  'keys',
  'letters',
  'branches',
  'broadcast',
] as const;

export type Motif = (typeof MOTIFS)[number];

export const GENERATORS: Record<Motif, (random: Random, inks: Inks) => Sheet> = {
  chips: drawChips,
  network: drawNetwork,
  language: drawLanguage,
  speed: drawSpeed,
  layers: drawLayers,
  waves: drawWaves,
  grid: drawGrid,
  orbit: drawOrbit,
  keys: drawKeys,
  letters: drawLetters,
  branches: drawBranches,
  broadcast: drawBroadcast,
};

export function isMotif(name: string): name is Motif {
  return MOTIFS.some((motif) => motif === name);
}

export function motifForSlug(slug: string): Motif {
  return MOTIFS[hashText(`motif:${slug}`) % MOTIFS.length] ?? 'grid';
}
