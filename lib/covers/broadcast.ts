import type { Inks } from './inks';
import type { Random } from './random';
import { disc, ring } from './shapes';
import { HEIGHT, Sheet, WIDTH } from './sheet';

/** Quarter circles radiating from a corner, answered by a second sender. */
export function drawBroadcast(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['paper', 'light'] as const);
  const sheet = new Sheet(inks[ground]);
  const sender = random.pick([0, WIDTH]);
  const answer = WIDTH - sender;
  let radius = random.between(190, 240);
  for (const width of random.shuffle([70, 100, 140, 180])) {
    const band = ring(answer, 0, radius + width, radius);
    if (ground === 'light') {
      sheet.cover(inks.paper, band);
    } else {
      sheet.print(inks.light, band);
    }
    radius += width + random.between(60, 90);
  }
  sheet.cover(inks.dark, disc(answer, 0, 130));
  sheet.print(inks.main, disc(sender, HEIGHT, random.between(190, 230)));
  radius = random.between(290, 330);
  for (const width of random.shuffle([120, 160, 200])) {
    sheet.print(inks.main, ring(sender, HEIGHT, radius + width, radius));
    radius += width + random.between(80, 110);
  }
  return sheet;
}
