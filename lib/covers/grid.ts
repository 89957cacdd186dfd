import type { Inks } from './inks';
import type { Random } from './random';
import { disc, type Point, rotatedRectangle } from './shapes';
import { HEIGHT, Sheet, WIDTH } from './sheet';

interface Break {
  /** How far the grid is pushed off the sheet, in cells. */
  crop: number;
  /** How far the odd cell has slid from its place, in cells. */
  slide: number;
  tilt: number;
}

/** A grid broken once. */
export function drawGrid(random: Random, inks: Inks): Sheet {
  const broken: Break = {
    crop: random.between(0.28, 0.55),
    slide: random.between(0.72, 0.95),
    tilt: random.pick([-27, 19, 33]),
  };
  return random.chance(0.5) ? drawFallen(random, inks, broken) : drawGiant(random, inks, broken);
}

/** A coarse grid: one cell has left its place and turned. */
function drawFallen(random: Random, inks: Inks, { crop, slide, tilt }: Break): Sheet {
  const ground = random.pick(['paper', 'main'] as const);
  const sheet = new Sheet(inks[ground]);
  const columns = random.pick([4, 5]);
  const cell = 1880 / columns;
  const size = cell * random.between(0.8, 0.88);
  const left = random.between(-110, -40);
  const odd = { column: random.integer(1, columns - 2), row: 1 };
  const middle = (column: number, row: number): Point => [
    left + (column + 0.5) * cell,
    (row + 0.5 - crop) * cell,
  ];
  for (let column = 0; column < columns; column += 1) {
    for (let row = 0; row < 4; row += 1) {
      if (column !== odd.column || row !== odd.row) {
        const ink = ground === 'paper' ? inks.main : inks.dark;
        sheet.cover(ink, rotatedRectangle(middle(column, row), size, size, 0));
      }
    }
  }
  const place = middle(odd.column + slide - 0.5, odd.row + slide - 0.3);
  const fallen = rotatedRectangle(place, size, size, tilt);
  if (ground === 'paper') {
    sheet.print(inks.light, fallen);
  } else {
    sheet.cover(inks.paper, fallen);
  }
  return sheet;
}

/** A fine grid: one cell has grown beyond all measure. */
function drawGiant(random: Random, inks: Inks, { crop, slide, tilt }: Break): Sheet {
  const ground = random.pick(['paper', 'dark'] as const);
  const sheet = new Sheet(inks[ground]);
  const columns = random.integer(9, 11);
  const cell = WIDTH / columns;
  const dot = cell * random.between(0.3, 0.37);
  const top = HEIGHT / 2 - Math.ceil(HEIGHT / cell / 2 + crop - 0.5) * cell;
  const giant = disc(
    cell * (columns - random.pick([1.5, 3.5])),
    HEIGHT / 2 + cell * slide * Math.sign(tilt),
    // Its edge runs between two columns, clear of the dots on either side.
    cell * random.between(2.45, 2.55),
  );
  if (ground === 'dark') {
    sheet.cover(inks.light, giant);
  }
  for (let column = 0; column < columns; column += 1) {
    for (let y = top; y < HEIGHT + cell; y += cell) {
      sheet.cover(inks.main, disc((column + 0.5) * cell, y, dot));
    }
  }
  if (ground === 'paper') {
    sheet.print(inks.light, giant);
  }
  return sheet;
}
