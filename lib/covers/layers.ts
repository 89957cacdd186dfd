import type { Inks } from './inks';
import type { Random } from './random';
import { disc, rotatedRectangle } from './shapes';
import { Sheet } from './sheet';

/** Sheets of film, each with a window, fanned out and laid over each other. */
export function drawLayers(random: Random, inks: Inks): Sheet {
  const sheet = new Sheet(inks.paper);
  const direction = random.pick([1, -1] as const);
  const tilt = random.between(4, 9) * direction;
  const spread = random.between(255, 300);
  const plates = random.shuffle(['main', 'light'] as const);
  for (let index = 0; index < 4; index += 1) {
    const away = index - 1.5;
    const x = 800 + away * spread;
    const y = 450 + away * random.between(30, 60) * direction;
    const turn = tilt + away * random.between(8, 11) * direction;
    const window =
      index % 2 === 0
        ? disc(x + 70, y - 60, random.between(120, 170))
        : rotatedRectangle([x - 60, y + 80], 270, 270, turn + 45);
    const width = random.between(570, 660);
    const height = random.between(700, 860);
    const ink = plates[index % 2] ?? 'main';
    sheet.print(inks[ink], rotatedRectangle([x, y], width, height, turn) + window);
  }
  return sheet;
}
