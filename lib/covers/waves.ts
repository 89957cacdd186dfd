import type { Inks } from './inks';
import type { Random } from './random';
import { type Point, polygon } from './shapes';
import { Sheet } from './sheet';

/** Straight bands that swell into waves in one place; two plates in opposite phase. */
export function drawWaves(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['paper', 'main'] as const);
  const sheet = new Sheet(inks[ground]);
  const transform = `rotate(${random.pick([-18, -10, 12, 90])} 800 450)`;
  const centre = random.between(650, 1050);
  const spread = random.between(300, 420);
  const length = random.between(340, 480);
  const pitch = random.between(105, 130);
  const height = random.between(75, 105);
  const plates = [
    { ink: ground === 'paper' ? inks.main : inks.dark, sign: 1, shift: 0 },
    { ink: inks.light, sign: -1, shift: pitch / 2 },
  ];
  for (const { ink, sign, shift } of plates) {
    for (let y = -700 + shift; y < 1600; y += pitch) {
      const upper: Point[] = [];
      const lower: Point[] = [];
      for (let x = -500; x <= 2100; x += 20) {
        const envelope = Math.exp(-(((x - centre) / spread) ** 2));
        const swing = sign * height * envelope * Math.sin(((x - centre) / length) * 2 * Math.PI);
        upper.push([x, y + swing]);
        lower.push([x, y + swing + pitch * 0.42]);
      }
      sheet.print(ink, polygon([...upper, ...lower.reverse()]), { transform });
    }
  }
  return sheet;
}
