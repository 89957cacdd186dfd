import type { Inks } from './inks';
import type { Random } from './random';
import { type Point, polyline } from './shapes';
import { Sheet } from './sheet';

type Bars = readonly (readonly Point[])[];

/** Open glyphs on a 10 × 10 grid: a tree, great, grain, a king. Each line is one bar. */
const OPEN: readonly [Bars, ...Bars[]] = [
  [
    [
      [0, 3],
      [10, 3],
    ],
    [
      [5, 0],
      [5, 11],
    ],
    [
      [4.6, 3],
      [0, 9],
    ],
    [
      [5.4, 3],
      [10, 9],
    ],
  ],
  [
    [
      [0, 3.5],
      [10, 3.5],
    ],
    [
      [5, -1],
      [5, 3.6],
      [0.5, 10.5],
    ],
    [
      [5, 3.6],
      [9.5, 10.5],
    ],
  ],
  [
    [
      [0, 4.5],
      [10, 4.5],
    ],
    [
      [5, -1],
      [5, 11],
    ],
    [
      [1, 0],
      [9, 9],
    ],
    [
      [9, 0],
      [1, 9],
    ],
  ],
  [
    [
      [0.6, 1],
      [9.4, 1],
    ],
    [
      [1.4, 5],
      [8.6, 5],
    ],
    [
      [0, 9],
      [10, 9],
    ],
    [
      [5, 1],
      [5, 9],
    ],
  ],
];

/** Framed glyphs: a field, an eye, speech, a gate. */
const FRAMED: readonly [Bars, ...Bars[]] = [
  [
    [
      [1, 4.9],
      [1, 0.5],
      [9, 0.5],
      [9, 9.5],
      [1, 9.5],
      [1, 4.9],
    ],
    [
      [1, 5],
      [9, 5],
    ],
    [
      [5, 0.5],
      [5, 9.5],
    ],
  ],
  [
    [
      [2, 5],
      [2, -0.5],
      [8, -0.5],
      [8, 10],
      [2, 10],
      [2, 5],
    ],
    [
      [2, 3],
      [8, 3],
    ],
    [
      [2, 6.5],
      [8, 6.5],
    ],
  ],
  [
    [
      [0, 1.2],
      [10, 1.2],
    ],
    [
      [1.4, 3.7],
      [8.6, 3.7],
    ],
    [
      [2, 8],
      [2, 6.3],
      [8, 6.3],
      [8, 10],
      [2, 10],
      [2, 8],
    ],
  ],
  [
    [
      [0.5, 11],
      [0.5, 0.5],
      [4, 0.5],
      [4, 4.5],
      [0.5, 4.5],
    ],
    [
      [9.5, 11],
      [9.5, 0.5],
      [6, 0.5],
      [6, 4.5],
      [9.5, 4.5],
    ],
  ],
];

export function drawLetters(random: Random, inks: Inks): Sheet {
  const ground = random.pick(['paper', 'light', 'main'] as const);
  const sheet = new Sheet(inks[ground]);
  const transform = `rotate(${random.pick([0, 0, -12, 10])} 800 450)`;
  const unit = random.between(104, 122);
  const stroke = unit * random.between(1.2, 1.45);
  const pair = random.shuffle([random.pick(FRAMED), random.pick(OPEN)]);
  const [first, second] = pair.map((glyph, order) => {
    const [left, top] = order === 0 ? [-170, -40] : [620, -170];
    // One path for the whole glyph: its own bars are one plate and must not overprint each other.
    return glyph
      .map((bar) => polyline(bar.map(([x, y]): Point => [left + x * unit, top + y * unit])))
      .join('');
  });
  sheet.cover(ground === 'main' ? inks.light : inks.main, first ?? '', { stroke, transform });
  sheet.print(ground === 'paper' ? inks.light : inks.dark, second ?? '', { stroke, transform });
  return sheet;
}
