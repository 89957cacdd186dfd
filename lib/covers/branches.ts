import type { Inks } from './inks';
import type { Random } from './random';
import { disc, type Point, polyline } from './shapes';
import { Sheet } from './sheet';

/** A railway diagram: every heavy line turns at 45°. */
export function drawBranches(random: Random, inks: Inks): Sheet {
  return random.chance(0.5) ? drawLoops(random, inks) : drawTree(random, inks);
}

function step(from: Point, lift: number, until: number): Point[] {
  const [x, y] = from;
  return [from, [x + Math.abs(lift), y + lift], [until, y + lift]];
}

/** One line becomes two, two become four, and the inner ones cross. */
function drawTree(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['paper', 'light'] as const);
  const sheet = new Sheet(inks[ground]);
  const transform = random.pick([undefined, 'rotate(180 800 450)']);
  const stroke = random.between(84, 104);
  const first = random.between(120, 260);
  const spread = random.between(210, 240);
  const second = first + spread + random.between(130, 200);
  for (const side of [-1, 1]) {
    const fork: Point = [second, 450 + side * spread];
    const ink = side < 0 || ground === 'light' ? inks.main : inks.light;
    const stem: Point[] = [[-200, 450], ...step([first, 450], side * spread, second)];
    const outer = step(fork, side * 130, 1900);
    const inner = step(fork, -side * (spread * 2 - 110), 1900);
    sheet.print(ink, polyline([...stem, ...outer]) + polyline(inner), { stroke, transform });
  }
  sheet.cover(inks.dark, disc(first, 450, stroke * 1.15), { transform });
  sheet.cover(inks.paper, disc(first, 450, stroke * 0.5), { transform });
  return sheet;
}

/** Lines leave the trunk and come back to it. */
function drawLoops(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['paper', 'main'] as const);
  const sheet = new Sheet(inks[ground]);
  const transform = random.pick([undefined, 'rotate(180 800 450)']);
  const stroke = random.between(96, 118);
  const trunk = random.between(540, 580);
  const lines = [
    { lift: -random.between(400, 420), from: random.between(420, 520), flat: 3000 },
    { lift: -random.between(200, 230), from: random.between(60, 180), flat: 420 },
    { lift: random.between(210, 230), from: random.between(640, 760), flat: 190 },
  ];
  lines.forEach(({ lift, from, flat }, index) => {
    const rise = Math.abs(lift);
    const track: Point[] = [
      [from - 400, trunk],
      ...step([from, trunk], lift, from + rise + flat),
      [from + rise * 2 + flat, trunk],
      [from + rise * 2 + flat + 400, trunk],
    ];
    if (index === 0 && ground === 'main') {
      sheet.cover(inks.light, polyline(track), { stroke, transform });
      return;
    }
    const ink = index === 0 ? inks.light : ground === 'main' ? inks.dark : inks.main;
    sheet.print(ink, polyline(track), { stroke, transform });
  });
  sheet.cover(
    inks.dark,
    polyline([
      [-200, trunk],
      [1800, trunk],
    ]),
    { stroke, transform },
  );
  const last = random.between(1130, 1330);
  sheet.cover(inks.paper, disc(last, trunk, stroke * 0.32), { transform });
  return sheet;
}
