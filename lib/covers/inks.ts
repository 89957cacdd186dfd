import { oklchToHex } from './oklch';

export interface Inks {
  paper: string;
  /** The category's hue at full strength. */
  main: string;
  /** The same hue leaning towards yellow, so that overprints gain a colour of their own. */
  light: string;
  dark: string;
}

const YELLOW = 95;
const LEAN = 16;

function leanTowardsYellow(hue: number): number {
  const distance = ((YELLOW - hue + 540) % 360) - 180;
  return hue + Math.sign(distance) * Math.min(LEAN, Math.abs(distance));
}

/** Equal lightness and chroma for every category, so that no section shouts louder than another. */
export function mixInks(hue: number): Inks {
  return {
    paper: oklchToHex(0.96, 0.012, 85),
    main: oklchToHex(0.6, 0.125, hue),
    light: oklchToHex(0.81, 0.1, leanTowardsYellow(hue)),
    dark: oklchToHex(0.25, 0.045, hue),
  };
}
