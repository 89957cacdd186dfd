import type { Inks } from './inks';
import type { Random } from './random';
import { type Point, polyline, rectangle } from './shapes';
import { Sheet, WIDTH } from './sheet';

const BEND = Math.tan(Math.PI / 8);
const BEYOND = 2000;

/** A package cropped by two edges; its traces leave both sides and turn into one diagonal sweep. */
export function drawChips(random: Random, inks: Inks): Sheet {
  const onPaper = random.chance(0.5);
  const sheet = new Sheet(onPaper ? inks.paper : inks.main);
  const transform = random.chance(0.5) ? undefined : `translate(${WIDTH} 0) scale(-1 1)`;
  const pitch = random.between(74, 88);
  const left = random.between(760, 860);
  const bottom = random.between(500, 560);
  const run = random.between(50, 90);
  const trace = pitch * 0.52;
  const tuck = pitch * 0.9;

  for (let index = 0; index < 9; index += 1) {
    const along = pitch * (index + 0.6);
    const bend = run + along * BEND;
    const fromLeft: Point[] = [
      [left + tuck, bottom - along],
      [left - bend, bottom - along],
      [left - bend - BEYOND, bottom - along + BEYOND],
    ];
    const fromBottom: Point[] = [
      [left + along, bottom - tuck],
      [left + along, bottom + bend],
      [left + along - BEYOND, bottom + bend + BEYOND],
    ];
    sheet.print(onPaper ? inks.main : inks.light, polyline(fromLeft), { stroke: trace, transform });
    sheet.print(onPaper ? inks.light : inks.dark, polyline(fromBottom), {
      stroke: trace,
      transform,
    });
  }
  sheet.print(onPaper ? inks.main : inks.light, rectangle(left, -50, WIDTH, bottom + 50), {
    transform,
  });

  const inset = pitch * 1.6;
  sheet.cover(inks.dark, rectangle(left + inset, -50, WIDTH, bottom - inset + 50), { transform });
  const odd = { column: random.integer(1, 3), row: random.integer(1, 2) };
  const cell = pitch * 1.25;
  for (let column = 0; column < 6; column += 1) {
    for (let row = 0; row < 5; row += 1) {
      const x = left + inset + pitch * 0.5 + column * cell;
      const y = bottom - inset - pitch * 0.5 - (row + 1) * cell + cell * 0.3;
      const isOdd = column === odd.column && row === odd.row;
      sheet.cover(isOdd ? inks.paper : inks.main, rectangle(x, y, cell * 0.7, cell * 0.7), {
        transform,
      });
    }
  }
  return sheet;
}
