import type { Inks } from './inks';
import type { Random } from './random';
import { disc, onCircle, type Point, sector } from './shapes';
import { Sheet, WIDTH } from './sheet';

/** A body cropped by the edge, heavy broken orbits, and one large planet across from it. */
export function drawOrbit(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['dark', 'main'] as const);
  const sheet = new Sheet(inks[ground]);
  const transform = random.chance(0.5) ? `translate(${WIDTH} 0) scale(-1 1)` : undefined;
  const second = ground === 'dark' ? inks.main : inks.dark;
  const x = random.between(330, 450);
  const y = random.between(640, 720);
  sheet.cover(second, disc(x, y, random.between(230, 270)), { transform });
  const widths = random.shuffle([26, 70, 124, 170]);
  const planet = random.integer(2, 3);
  let planetAt: Point = [x, y];
  let radius = random.between(330, 360);
  widths.forEach((width, index) => {
    const from = random.between(175, 250);
    const to = random.between(330, 400);
    const middle = radius + width / 2;
    const ink = index % 2 === 0 ? inks.light : second;
    sheet.cover(ink, sector(x, y, radius + width, radius, from, to), { transform });
    if (index === planet) {
      planetAt = onCircle(x, y, middle, random.between(322, 345));
    } else if (width < 100) {
      const end = onCircle(x, y, middle, to);
      sheet.cover(ink, disc(end[0], end[1], width / 2 + 22), { transform });
    }
    radius += width + random.between(40, 64);
  });
  sheet.cover(inks.paper, disc(planetAt[0], planetAt[1], 150), { transform });
  return sheet;
}
