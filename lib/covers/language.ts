import type { Inks } from './inks';
import type { Random } from './random';
import { ring } from './shapes';
import { Sheet } from './sheet';

/** The strokes of Han writing, as if cut from coloured paper; each about 1000 units long. */
const STROKES = {
  dot: 'M0 70L95 0C250 60 355 180 375 330L245 425C180 300 90 180 0 70Z',
  across: 'M0 90L75 0C330 55 640 40 950-30L1010 70L935 165C640 130 330 145 40 190Z',
  down: 'M0 60L190 0C170 330 180 660 205 1000L-70 1120L-95 1060C10 990 25 940 25 860Z',
  sweepLeft: 'M590 0L810 75C740 460 500 780 70 1020L15 955C350 690 530 380 590 0Z',
  'full stop': ring(0, 0, 150, 78),
  sweepRight: 'M30 70L185 0C330 330 590 560 1020 680L790 900C470 760 180 480 30 70Z',
} as const;

type StrokeName = keyof typeof STROKES;
type Placed = readonly [stroke: StrokeName, ink: keyof Inks, x: number, y: number, scale: number];

const COMPOSITIONS: readonly [readonly Placed[], ...(readonly Placed[])[]] = [
  [
    ['across', 'light', 60, 190, 1.5],
    ['sweepLeft', 'main', 30, 170, 1.05],
    ['sweepRight', 'main', 520, 190, 1.1],
    ['dot', 'dark', 660, -110, 0.7],
  ],
  [
    ['sweepLeft', 'main', 270, -130, 1.3],
    ['dot', 'dark', 90, -10, 1.2],
    ['across', 'light', 400, 510, 1.45],
    ['full stop', 'dark', 1480, 200, 1.15],
  ],
  [
    ['across', 'light', -80, 250, 1.7],
    ['down', 'dark', 900, -190, 1.05],
    ['sweepLeft', 'main', 130, 30, 1.0],
    ['dot', 'main', 1190, 480, 1.0],
  ],
];

export function drawLanguage(random: Random, inks: Inks): Sheet {
  const sheet = new Sheet(random.chance(0.7) ? inks.paper : inks.light);
  const turn = random.between(-6, 6);
  const size = random.between(1, 1.15);
  for (const [stroke, ink, x, y, scale] of random.pick(COMPOSITIONS)) {
    sheet.print(inks[ink], STROKES[stroke], {
      transform:
        `rotate(${turn.toFixed(1)} 800 450) translate(800 450) scale(${size.toFixed(2)}) ` +
        `translate(${x - 800} ${y - 450}) scale(${scale})`,
    });
  }
  return sheet;
}
