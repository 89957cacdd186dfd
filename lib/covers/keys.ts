import type { Inks } from './inks';
import type { Random } from './random';
import { disc, type Point, polygon, polyline } from './shapes';
import { Sheet } from './sheet';

const BOW = { x: 60, y: 300, radius: 390 };
const BACK = 130;
const TIP = 1450;
const STEP = 52;

/** The bitting of a key: cuts at even distances, to a few fixed depths, all at one angle. */
function bitting(random: Random, from: number, base: number): Point[] {
  const points: Point[] = [];
  const pitch = (TIP - 150 - from) / 6;
  let last = 0;
  for (let index = 0; index < 6; index += 1) {
    const depth = random.shuffle([1, 2, 3, 4]).find((other) => other !== last) ?? 1;
    const middle = from + (index + 0.5) * pitch;
    const half = pitch * 0.2;
    const slope = Math.min(pitch * 0.3, depth * STEP * 0.62);
    points.push(
      [middle - half - slope, base],
      [middle - half, base - depth * STEP],
      [middle + half, base - depth * STEP],
      [middle + half + slope, base],
    );
    last = depth;
  }
  return points;
}

/** Where the bow meets a horizontal edge of the blade. */
function shoulder(y: number): Point {
  return [BOW.x + Math.sqrt(BOW.radius ** 2 - (y - BOW.y) ** 2), y];
}

function key(random: Random, base: number): string {
  const back = shoulder(BACK);
  const front = shoulder(base);
  const blade = polyline([
    back,
    [TIP - 130, BACK],
    [TIP, (BACK + base) / 2 + 20],
    ...bitting(random, front[0] + 40, base).reverse(),
    front,
  ]);
  const groove = polygon([
    [620, BACK + 50],
    [TIP - 200, BACK + 50],
    [TIP - 200, BACK + 82],
    [590, BACK + 82],
  ]);
  const bow = `A${BOW.radius} ${BOW.radius} 0 1 1 ${back.join(' ')}Z`;
  return `${blade}${bow}${disc(BOW.x, BOW.y, random.between(150, 180))}${groove}`;
}

/** Two keys meet from opposite sides; where their teeth overlap, the inks do. */
export function drawKeys(random: Random, inks: Inks): Sheet {
  const sheet = new Sheet(inks.paper);
  const angle = random.pick([-15, -11, 12, 16]);
  const base = random.between(475, 500);
  const lift = 450 - base + random.between(42, 70);
  [0, 180].forEach((half, order) => {
    const aside = random.between(90, 135);
    const transform = `rotate(${angle + half} 800 450) translate(${aside.toFixed(0)} ${lift.toFixed(0)})`;
    sheet.print(order === 0 ? inks.main : inks.light, key(random, base), { transform });
  });
  return sheet;
}
