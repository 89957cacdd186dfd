import type { Inks } from './inks';
import type { Random } from './random';
import { polygon } from './shapes';
import { Sheet } from './sheet';

/** Stripes that widen at one rate; a second run comes the other way, a little lower. */
export function drawSpeed(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['main', 'paper', 'light'] as const);
  const sheet = new Sheet(inks[ground]);
  const transform = `rotate(${random.pick([-33, -26, 25, 34])} 800 450)`;
  const ratio = random.between(1.2, 1.27);
  const slant = random.between(-0.5, 0.5);
  const meeting = random.between(720, 880);
  const overlap = random.between(140, 260);
  let from = -480;
  let width = 20;
  while (from < 1400) {
    const to = from + width;
    const ends = [from, to].map((y) => meeting + overlap + (y - 450) * slant);
    sheet.cover(
      ground === 'paper' ? inks.main : inks.paper,
      polygon([
        [-900, from],
        [ends[0] ?? 0, from],
        [ends[1] ?? 0, to],
        [-900, to],
      ]),
      { transform },
    );
    // Half a stripe lower, so that the overprint is a stripe of its own and never a sliver.
    const [top, bottom] = [from + width * 0.5, to + width * 0.5];
    const starts = [top, bottom].map((y) => meeting - overlap + (y - 450) * slant);
    sheet.print(
      ground === 'light' ? inks.main : inks.light,
      polygon([
        [2500, top],
        [starts[0] ?? 0, top],
        [starts[1] ?? 0, bottom],
        [2500, bottom],
      ]),
      { transform },
    );
    from = to + width * 0.7;
    width *= ratio;
  }
  return sheet;
}
