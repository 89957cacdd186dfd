import type { Inks } from './inks';
import type { Random } from './random';
import { disc, polyline } from './shapes';
import { Sheet } from './sheet';

/** An arc diagram: two nodes attend to all the others, and their arcs cross. */
export function drawNetwork(random: Random, inks: Inks): Sheet {
  const sheet = new Sheet(inks.paper);
  const transform = `rotate(${random.pick([-24, -18, 15, 22])} 800 450)`;
  const axis = random.between(590, 650);
  const nodes: number[] = [];
  for (let x = random.between(-220, -120); x < 1900; x += random.between(150, 290)) {
    nodes.push(x);
  }
  const hubs = [random.integer(1, 2), random.integer(nodes.length - 4, nodes.length - 3)];
  hubs.forEach((hub, order) => {
    const from = nodes[hub] ?? 0;
    const ink = order === 0 ? inks.main : inks.light;
    const weights = random.shuffle([22, 34, 54, 78, 104, 34, 54]);
    nodes.forEach((to, index) => {
      const radius = Math.abs(to - from) / 2;
      const weight = Math.min(weights[index % weights.length] ?? 34, radius * 0.5);
      if (index === hub || radius > 640) {
        return;
      }
      const left = Math.min(from, to);
      const right = Math.max(from, to);
      sheet.print(ink, `M${left} ${axis}A${radius} ${radius} 0 0 1 ${right} ${axis}`, {
        stroke: weight,
        transform,
      });
    });
  });
  const ends = polyline([
    [-600, axis],
    [2200, axis],
  ]);
  sheet.cover(inks.dark, ends, { stroke: 14, transform });
  nodes.forEach((x, index) => {
    sheet.cover(inks.dark, disc(x, axis, hubs.includes(index) ? 92 : 36), { transform });
  });
  return sheet;
}
