export const WIDTH = 1600;
export const HEIGHT = 900;

export interface Placement {
  /** An SVG transform list. */
  transform?: string;
  /** Draws the outline with this width instead of filling the shape. */
  stroke?: number;
}

/** One sheet of paper in the press: inks printed on it multiply, as they do in offset printing. */
export class Sheet {
  private readonly marks: string[];

  constructor(ground: string) {
    this.marks = [`<rect width="${WIDTH}" height="${HEIGHT}" fill="${ground}"/>`];
  }

  /** Prints transparent ink: where it crosses another, the two multiply. */
  print(ink: string, path: string, placement: Placement = {}): void {
    this.marks.push(mark(ink, path, placement, ' style="mix-blend-mode:multiply"'));
  }

  /** Covers what lies below: a knock-out, or an opaque ink. */
  cover(ink: string, path: string, placement: Placement = {}): void {
    this.marks.push(mark(ink, path, placement, ''));
  }

  toSvg(): string {
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" ` +
      `viewBox="0 0 ${WIDTH} ${HEIGHT}">${this.marks.join('')}</svg>`
    );
  }
}

function mark(ink: string, path: string, placement: Placement, blend: string): string {
  const paint =
    placement.stroke === undefined
      ? `fill="${ink}" fill-rule="evenodd"`
      : `fill="none" stroke="${ink}" stroke-width="${Math.round(placement.stroke * 10) / 10}"`;
  const transform = placement.transform ? ` transform="${placement.transform}"` : '';
  return `<path d="${path}" ${paint}${transform}${blend}/>`;
}
